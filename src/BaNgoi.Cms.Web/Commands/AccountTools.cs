using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>reset-password</c> and <c>reset-second-factor</c>: the way back in when nobody can sign in any more.</summary>
internal static class AccountTools
{
    public static CommandLineTool ResetPassword { get; } = new(
        "reset-password", "Give an account a one-time password, printed once, and lift its lock.", "USER", "user name", [], ResetPasswordAsync);

    public static CommandLineTool ResetSecondFactor { get; } = new(
        "reset-second-factor", "Take the second factor off an account whose telephone and recovery codes are lost.", "USER", "user name", [], ResetSecondFactorAsync);

    private static async Task<int> ResetPasswordAsync(CommandLineCall call, CancellationToken ct)
    {
        var result = await call.Services.GetRequiredService<AccountService>().ResetPasswordAsync(call.Argument, Actor.System, ct);
        if (!result.Succeeded)
        {
            throw new CommandLineException($"there is no account \"{call.Argument}\"");
        }

        await call.Out.WriteLineAsync($"one-time password for {call.Argument}: {result.OneTimePassword}");
        return 0;
    }

    private static async Task<int> ResetSecondFactorAsync(CommandLineCall call, CancellationToken ct)
    {
        var result = await call.Services.GetRequiredService<AccountService>().ResetSecondFactorAsync(call.Argument, Actor.System, ct);
        if (!result.Succeeded)
        {
            throw new CommandLineException($"there is no account \"{call.Argument}\" with a second factor");
        }

        await call.Out.WriteLineAsync($"{call.Argument} signs in with the password alone");
        return 0;
    }
}
