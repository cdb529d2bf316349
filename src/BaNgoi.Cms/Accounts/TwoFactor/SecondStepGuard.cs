using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>Who came through the second step of sign-in.</summary>
/// <param name="User">The account; null when it may not sign in.</param>
/// <param name="RecoveryCodesLeft">Recovery codes left after one was used; null when the app's code was typed.</param>
public sealed record SecondStep(CmsUser? User, int? RecoveryCodesLeft);

/// <summary>
/// Decides whether a code opens the door to whom <see cref="SignInGuard"/> let through. Wrong codes and wrong passwords count
/// together; wrong code, locked and closed get the same answer.
/// </summary>
public sealed class SecondStepGuard(EditorialDbContext db, FactorCodes codes, TimeProvider clock)
{
    private static readonly SecondStep Refused = new(null, null);

    /// <summary>Checks the code and writes the audit line.</summary>
    /// <param name="userId">Whose password was right.</param>
    /// <param name="stamp">The account's security stamp then: a new password in between makes the first step void.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<SecondStep> CheckAsync(string userId, string stamp, string code, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return Refused;
        }

        await db.Entry(user).ReloadAsync(ct);
        var factor = await db.SecondFactors.FirstOrDefaultAsync(f => f.UserId == userId, ct);
        var step = user.SecurityStamp == stamp && user.TwoFactorEnabled && factor is not null ? Check(user, factor, code) : Refused;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return step;
    }

    private SecondStep Check(CmsUser user, SecondFactorRecord factor, string code)
    {
        if (user.Closed || Lockout.IsLocked(user, clock))
        {
            Record(user, AuditActs.SignInFailed, "Đăng nhập không thành công ở bước mã xác thực");
            return Refused;
        }

        switch (codes.Use(factor, code))
        {
            case CodeKind.App:
                Lockout.Clear(user);
                Record(user, AuditActs.SignedIn, "Đăng nhập bằng mật khẩu và mã xác thực");
                return new SecondStep(user, null);
            case CodeKind.Recovery:
                Lockout.Clear(user);
                Record(user, AuditActs.SignedIn, $"Đăng nhập bằng mật khẩu và mã dự phòng, còn {factor.RecoveryHashes.Count} mã");
                return new SecondStep(user, factor.RecoveryHashes.Count);
            default:
                Record(user, AuditActs.SignInFailed, "Sai mã xác thực");
                Lockout.CountFailure(db, clock, user);
                return Refused;
        }
    }

    private void Record(CmsUser user, string act, string summary) =>
        AuditTrail.Add(db, clock, new Actor(user.Id, user.UserName!, []), act, $"{summary}: {user.UserName}");
}
