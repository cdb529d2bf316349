using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Accounts;

/// <summary>All accounts, open ones first.</summary>
[Authorize(Permission.ManageUsers)]
public sealed class IndexModel(EditorialDbContext db, TimeProvider clock) : AccountPage(db)
{
    private readonly EditorialDbContext _db = db;

    /// <summary>The accounts with their roles.</summary>
    public IReadOnlyList<(CmsUser User, IReadOnlyList<GivenRole> Roles)> Found { get; private set; } = [];

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var roles = (await _db.RoleGrants.AsNoTracking().OrderBy(g => g.RoleName).ThenBy(g => g.UnitId).ToListAsync(ct)).ToLookup(g => g.UserId, g => new GivenRole(g.RoleName, g.UnitId));
        var users = await _db.Users.AsNoTracking().OrderBy(u => u.Closed).ThenBy(u => u.UserName).ToListAsync(ct);
        Found = users.ConvertAll(user => (user, (IReadOnlyList<GivenRole>)[.. roles[user.Id]]));
    }

    /// <summary>How the account stands, in words.</summary>
    public string State(CmsUser user) =>
        user.Closed ? "Đã đóng"
        : user.LockoutEnd > clock.GetUtcNow() ? $"Đang khóa đến {Moment(user.LockoutEnd.Value.UtcDateTime)}"
        : user.MustChangePassword ? "Chưa đổi mật khẩu được cấp"
        : "Đang dùng";
}
