using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts;

/// <summary>How a change of an account ended.</summary>
/// <param name="Reasons">Why not, in Vietnamese; empty when done.</param>
/// <param name="UserId">The account.</param>
/// <param name="OneTimePassword">A new one-time password, to be shown once; null when none was made.</param>
public sealed record AccountResult(IReadOnlyList<string> Reasons, string UserId, string? OneTimePassword)
{
    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Reasons.Count == 0;

    internal static AccountResult Refused(params IReadOnlyList<string> reasons) => new(reasons, "", null);
}

/// <summary>Accounts of the staff: made, given roles, closed, given passwords. Each act is one transaction with its audit line.</summary>
public sealed class AccountService(EditorialDbContext db, IPasswordHasher<CmsUser> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Makes an account with a one-time password.</summary>
    public async Task<AccountResult> CreateAsync(string userName, string displayName, IReadOnlyList<GivenRole> roles, Actor actor, CancellationToken ct)
    {
        userName = userName.Trim().ToLowerInvariant();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!MayManage(actor))
        {
            return AccountResult.Refused(NotAManager);
        }

        var reasons = AccountRules.Name(userName).Concat(AccountRules.DisplayName(displayName)).ToList();
        var normalized = normalizer.NormalizeName(userName);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, ct))
        {
            reasons.Add($"Tên đăng nhập “{userName}” đã có người dùng.");
        }

        reasons.AddRange(await RoleReasonsAsync(roles, [], actor, ct));
        if (reasons.Count > 0)
        {
            return AccountResult.Refused(reasons);
        }

        var user = new CmsUser { Id = Ids.New(clock), UserName = userName, NormalizedUserName = normalized, DisplayName = displayName.Trim(), LockoutEnabled = true };
        var password = GivePassword(user);
        db.Users.Add(user);
        db.RoleGrants.AddRange(roles.Distinct().Select(role => role.For(user.Id)));
        AuditTrail.Add(db, clock, actor, AuditActs.AccountChanged, $"Tạo tài khoản {userName}: {await RoleWords.OfAsync(db, roles, ct)}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], user.Id, password);
    }

    /// <summary>Gives an account its display name and its roles, in place of those it had.</summary>
    public async Task<AccountResult> ChangeAsync(string userId, string displayName, IReadOnlyList<GivenRole> roles, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var (user, current) = await OpenAsync(userId, ct);
        if (user is null || !MayManage(actor))
        {
            return AccountResult.Refused(user is null ? NoSuchAccount : NotAManager);
        }

        var reasons = AccountRules.DisplayName(displayName).Concat(await RoleReasonsAsync(roles, current, actor, ct)).ToList();
        if (current.Any(IsAdministratorEverywhere) && !roles.Any(IsAdministratorEverywhere) && await IsLastAdministratorAsync(userId, ct))
        {
            reasons.Add(OneAdministratorStays);
        }

        if (reasons.Count > 0)
        {
            return AccountResult.Refused(reasons);
        }

        user.DisplayName = displayName.Trim();
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.RoleGrants.RemoveRange(db.RoleGrants.Local.Where(g => g.UserId == userId && !roles.Contains(GivenRole.Of(g))).ToList());
        db.RoleGrants.AddRange(roles.Distinct().Except(current).Select(role => role.For(userId)));
        AuditTrail.Add(db, clock, actor, AuditActs.AccountChanged, $"Sửa tài khoản {user.UserName}: {await RoleWords.OfAsync(db, roles, ct)}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], userId, null);
    }

    /// <summary>Closes an account or opens it again. Closing ends its sessions.</summary>
    public async Task<AccountResult> SetClosedAsync(string userId, bool closed, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var (user, current) = await OpenAsync(userId, ct);
        var refusal = user is null ? NoSuchAccount
            : !MayManage(actor) ? NotAManager
            : userId == actor.UserId ? "Bạn không thể tự đóng tài khoản của mình."
            : !MayTouch(actor, current) ? OnlyAdministrators
            : closed && current.Any(IsAdministratorEverywhere) && await IsLastAdministratorAsync(userId, ct) ? OneAdministratorStays
            : null;
        if (refusal is not null)
        {
            return AccountResult.Refused(refusal);
        }

        user!.Closed = closed;
        Sessions.End(user);
        AuditTrail.Add(db, clock, actor, AuditActs.AccountChanged, $"{(closed ? "Đóng" : "Mở lại")} tài khoản {user.UserName}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], userId, null);
    }

    /// <summary>Gives an account a new one-time password, ends its sessions and any lock.</summary>
    public async Task<AccountResult> ResetPasswordAsync(string userName, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var (user, refusal) = await OpenAnotherAsync(userName, actor, "Mật khẩu của chính mình thì đổi ở trang Đổi mật khẩu.", ct);
        if (refusal is not null)
        {
            return AccountResult.Refused(refusal);
        }

        var password = GivePassword(user!);
        AuditTrail.Add(db, clock, actor, AuditActs.PasswordChanged, $"Cấp mật khẩu dùng một lần cho {user!.UserName}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], user.Id, password);
    }

    /// <summary>Takes the second factor off an account whose owner lost telephone and recovery codes; ends its sessions.</summary>
    public async Task<AccountResult> ResetSecondFactorAsync(string userName, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var (user, refusal) = await OpenAnotherAsync(userName, actor, "Xác thực hai lớp của chính mình thì tắt ở trang Xác thực hai lớp.", ct);
        if (refusal is null && !user!.TwoFactorEnabled)
        {
            refusal = $"Tài khoản “{user.UserName}” không dùng xác thực hai lớp.";
        }

        if (refusal is not null)
        {
            return AccountResult.Refused(refusal);
        }

        user!.TwoFactorEnabled = false;
        Sessions.End(user);
        db.SecondFactors.RemoveRange(await db.SecondFactors.Where(f => f.UserId == user.Id).ToListAsync(ct));
        AuditTrail.Add(db, clock, actor, AuditActs.SecondFactorChanged, $"Gỡ xác thực hai lớp của {user.UserName}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], user.Id, null);
    }

    /// <summary>Lets a person choose a password; all other sessions of the account end.</summary>
    public async Task<AccountResult> ChangePasswordAsync(string userId, string current, string chosen, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if ((await OpenAsync(userId, ct)).User is not { PasswordHash: { } hash } user)
        {
            return AccountResult.Refused(NoSuchAccount);
        }

        var reasons = PasswordRules.Reasons(chosen, user.UserName!).ToList();
        if (hasher.VerifyHashedPassword(user, hash, current) == PasswordVerificationResult.Failed)
        {
            reasons.Insert(0, "Mật khẩu hiện tại không đúng.");
        }
        else if (current == chosen)
        {
            reasons.Add("Mật khẩu mới phải khác mật khẩu hiện tại.");
        }

        if (reasons.Count > 0)
        {
            return AccountResult.Refused(reasons);
        }

        user.PasswordHash = hasher.HashPassword(user, chosen);
        user.MustChangePassword = false;
        Sessions.End(user);
        AuditTrail.Add(db, clock, new Actor(user.Id, user.UserName!, []), AuditActs.PasswordChanged, $"Đổi mật khẩu của {user.UserName}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AccountResult([], userId, null);
    }

    private const string NoSuchAccount = "Không có tài khoản này.";
    private const string NotAManager = "Bạn không có quyền quản lý tài khoản.";
    private const string OneAdministratorStays = "Phải còn ít nhất một tài khoản quản trị.";
    private const string OnlyAdministrators = "Chỉ quản trị mới được thay đổi tài khoản hoặc vai trò quản trị.";

    private static bool IsAdministrator(GivenRole role) => string.Equals(role.RoleName, Permission.AdministratorRole, StringComparison.OrdinalIgnoreCase);

    // An administrator of one unit cannot look after the whole site.
    private static bool IsAdministratorEverywhere(GivenRole role) => IsAdministrator(role) && role.UnitId.Length == 0;

    // Accounts belong to no unit: managing those of one would mean giving oneself roles in all.
    private static bool MayManage(Actor actor) => Authority.Has(actor, Permission.ManageUsers, null);

    // Whoever manages accounts must not become administrator through somebody else's.
    private static bool MayTouch(Actor actor, IEnumerable<GivenRole> roles) => !roles.Any(IsAdministrator) || Authority.Has(actor, "*", null);

    private async Task<(CmsUser? User, IReadOnlyList<GivenRole> Roles)> OpenAsync(string userId, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return (null, []);
        }

        await db.Entry(user).ReloadAsync(ct);
        return (user, [.. (await db.RoleGrants.Where(g => g.UserId == userId).ToListAsync(ct)).Select(GivenRole.Of)]);
    }

    // An account somebody else acts upon, with the reason against it.
    private async Task<(CmsUser? User, string? Refusal)> OpenAnotherAsync(string userName, Actor actor, string ownRefusal, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeName(userName.Trim());
        var id = await db.Users.Where(u => u.NormalizedUserName == normalized).Select(u => u.Id).FirstOrDefaultAsync(ct);
        var (user, current) = await OpenAsync(id ?? "", ct);
        var refusal = user is null ? $"Không có tài khoản “{userName}”."
            : !MayManage(actor) ? NotAManager
            : user.Id == actor.UserId ? ownRefusal
            : MayTouch(actor, current) ? null
            : OnlyAdministrators;
        return (user, refusal);
    }

    private async Task<IEnumerable<string>> RoleReasonsAsync(IReadOnlyList<GivenRole> roles, IReadOnlyList<GivenRole> current, Actor actor, CancellationToken ct)
    {
        var known = await db.Roles.Select(r => r.Name).ToListAsync(ct);
        var units = (await Units.ListAsync(db, await SiteDocuments.ReadDefinitionsAsync(db, ct), ct)).Select(unit => unit.Id).ToHashSet();
        var added = roles.Except(current).ToList();
        var reasons = added.Where(role => !known.Contains(role.RoleName) && role.RoleName != Permission.AdministratorRole).Select(role => $"Không có vai trò “{role.RoleName}”.")
            .Concat(added.Where(role => role.UnitId.Length > 0 && !units.Contains(role.UnitId)).Select(role => $"Không có đơn vị “{role.UnitId}”.")).ToList();
        var touched = added.Concat(current.Except(roles)).ToList();
        return MayTouch(actor, touched) && MayTouch(actor, current) ? reasons : [.. reasons, OnlyAdministrators];
    }

    private async Task<bool> IsLastAdministratorAsync(string userId, CancellationToken ct) =>
        !await db.RoleGrants.AnyAsync(g => g.RoleName == Permission.AdministratorRole && g.UnitId == "" && g.UserId != userId && db.Users.Any(u => u.Id == g.UserId && !u.Closed), ct);

    private string GivePassword(CmsUser user)
    {
        var password = OneTimePassword.New();
        user.PasswordHash = hasher.HashPassword(user, password);
        user.MustChangePassword = true;
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        Sessions.End(user);
        return password;
    }
}
