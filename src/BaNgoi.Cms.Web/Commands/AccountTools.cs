using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>reset-password</c>: the way back in when nobody can sign in any more.</summary>
internal static class AccountTools
{
    public static CommandLineTool ResetPassword { get; } = new(
        "reset-password", "Give an account a one-time password, printed once, and lift its lock.", "user name", [], ResetAsync);

    private static async Task<int> ResetAsync(CommandLineCall call, CancellationToken ct)
    {
        var db = call.Services.GetRequiredService<EditorialDbContext>();
        var name = call.File.ToUpperInvariant();
        await using var transaction = await db.BeginWriteAsync(ct);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedUserName == name, ct)
            ?? throw new CommandLineException($"there is no account \"{call.File}\"");
        var password = SiteSetup.OneTimePassword();
        user.PasswordHash = call.Services.GetRequiredService<IPasswordHasher<CmsUser>>().HashPassword(user, password);
        (user.MustChangePassword, user.AccessFailedCount, user.LockoutEnd) = (true, 0, null);

        // Sessions that are open now end.
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        AuditTrail.Add(db, call.Services.GetRequiredService<TimeProvider>(), Actor.System, AuditActs.PasswordChanged, $"Cấp mật khẩu dùng một lần cho “{user.UserName}” từ dòng lệnh");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await call.Out.WriteLineAsync($"one-time password for {user.UserName}: {password}");
        return 0;
    }
}
