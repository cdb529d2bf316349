using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>reset-password</c>: the way back in when nobody can sign in any more.</summary>
internal static class AccountTools
{
    public static CommandLineTool ResetPassword { get; } = new(
        "reset-password", "Give an account a one-time password, printed once, and lift its lock.", "USER", "user name", [], ResetAsync);

    private static async Task<int> ResetAsync(CommandLineCall call, CancellationToken ct)
    {
        var result = await call.Services.GetRequiredService<AccountService>().ResetPasswordAsync(call.Argument, Actor.System, ct);
        if (!result.Succeeded)
        {
            throw new CommandLineException($"there is no account \"{call.Argument}\"");
        }

        await call.Out.WriteLineAsync($"one-time password for {call.Argument}: {result.OneTimePassword}");
        return 0;
    }
}
