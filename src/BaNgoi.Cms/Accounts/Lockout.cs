using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Accounts;

/// <summary>Counts wrong passwords and wrong codes of an account together, and locks it for a while. Called under the writer's lock.</summary>
internal static class Lockout
{
    public static bool IsLocked(CmsUser user, TimeProvider clock) => user.LockoutEnd > clock.GetUtcNow();

    public static void Clear(CmsUser user)
    {
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    public static void CountFailure(EditorialDbContext db, TimeProvider clock, CmsUser user)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        user.AccessFailedCount++;
        if (user.AccessFailedCount < SignInGuard.FailuresBeforeLock)
        {
            return;
        }

        (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow().AddMinutes(SignInGuard.LockMinutes));
        AuditTrail.Add(db, clock, new Actor(user.Id, user.UserName!, []), AuditActs.LockedOut, $"Khóa tài khoản {SignInGuard.LockMinutes} phút sau {SignInGuard.FailuresBeforeLock} lần sai mật khẩu hoặc mã: {user.UserName}");
    }
}
