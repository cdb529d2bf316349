using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts;

/// <summary>
/// Decides whether name and password open the door. Unknown name, wrong password, locked and closed accounts get the same
/// answer after the same work, so that nobody learns from it which accounts exist.
/// </summary>
public sealed class SignInGuard(EditorialDbContext db, IPasswordHasher<CmsUser> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Wrong passwords or codes in a row before an account is locked.</summary>
    public const int FailuresBeforeLock = 5;

    /// <summary>How long an account stays locked, in minutes.</summary>
    public const int LockMinutes = 15;

    private const int LongestNameKept = 60;

    // Verified for unknown names; made once, because making it takes as long as verifying.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<CmsUser>().HashPassword(new CmsUser(), OneTimePassword.New()));

    /// <summary>
    /// The account when name and password are right, else null; writes the audit line. An account with a second factor is not
    /// signed in yet: <see cref="TwoFactor.SecondStepGuard"/> asks for its code.
    /// </summary>
    public async Task<CmsUser?> CheckAsync(string userName, string password, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeName(userName.Trim());
        var seen = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == normalized, ct);
        var tooLong = password.Length > PasswordRules.MaximumLength;
        var verified = hasher.VerifyHashedPassword(seen ?? new CmsUser(), seen?.PasswordHash ?? NobodysHash.Value, tooLong ? "" : password);
        var correct = verified != PasswordVerificationResult.Failed && !tooLong && seen?.PasswordHash is not null;

        // Counting happens under the writer's lock: a thousand guesses at once are still counted one by one.
        await using var transaction = await db.BeginWriteAsync(ct);
        var user = seen is null ? null : await db.Users.FirstAsync(u => u.Id == seen.Id, ct);
        if (user is not null)
        {
            await db.Entry(user).ReloadAsync(ct);
        }

        var admitted = user is not null && Admit(user, correct && user.PasswordHash == seen!.PasswordHash);
        if (!admitted)
        {
            Record(user, AuditActs.SignInFailed, userName, "Đăng nhập không thành công");
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return admitted ? user : null;
    }

    private bool Admit(CmsUser user, bool correct)
    {
        if (user.Closed || Lockout.IsLocked(user, clock))
        {
            return false;
        }

        if (!correct)
        {
            Lockout.CountFailure(db, clock, user);
            return false;
        }

        if (user.TwoFactorEnabled)
        {
            // The count goes on: a right password before each guessed code must not wipe it out.
            Record(user, AuditActs.CodeAsked, user.UserName!, "Đúng mật khẩu, hỏi mã xác thực");
            return true;
        }

        Lockout.Clear(user);
        Record(user, AuditActs.SignedIn, user.UserName!, "Đăng nhập");
        return true;
    }

    // A mistyped name may be a password typed into the wrong box: only names of accounts are written down.
    private void Record(CmsUser? user, string act, string typedName, string summary) =>
        AuditTrail.Add(db, clock, new Actor(user?.Id ?? "", user?.UserName ?? "(không có tài khoản)", []), act, user is null ? summary : $"{summary}: {Shorten(typedName)}");

    private static string Shorten(string text) => text.Length <= LongestNameKept ? text : text[..LongestNameKept];
}
