using System.Text.Json;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>
/// What the pages of accounts share: only who manages accounts everywhere gets in, as accounts belong to no unit; and the
/// names of roles and units.
/// </summary>
public abstract class AccountPage(EditorialDbContext db) : AdminPage
{
    private IReadOnlyList<RoleRecord> _roles = [];

    /// <summary>The units.</summary>
    public IReadOnlyList<UnitName> Units { get; private set; } = [];

    /// <summary>Turns away whom the permission in some unit alone brought here, then reads names.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        await BeginAsync(db, ct);
        if (!Authority.Has(Actor, Permission.ManageUsers, null))
        {
            context.Result = NotFound();
            return;
        }

        _roles = await db.Roles.AsNoTracking().ToListAsync(ct);
        Units = await Organisation.Units.ListAsync(db, Site.Definitions, ct);
        await next();
    }

    /// <summary>The roles the person may give: those that open the admin; the administrator's only from an administrator.</summary>
    public IEnumerable<RoleRecord> Choices(string current) => _roles.Where(role =>
        role.Name == current || (role.Name == Permission.AdministratorRole ? Authority.Has(Actor, "*", null) : OpensAdmin(role)));

    /// <summary>A role's name for people: what its description says before the colon.</summary>
    public string RoleName(string name) =>
        RoleWords.Of(_roles.FirstOrDefault(role => role.Name == name), name);

    /// <summary>A role with the unit it holds in.</summary>
    public string Words(GivenRole role) =>
        role.UnitId.Length == 0 ? RoleName(role.RoleName) : $"{RoleName(role.RoleName)}, {UnitName(role.UnitId)}";

    private string UnitName(string id) => Units.FirstOrDefault(unit => unit.Id == id)?.Name ?? $"đơn vị không còn ({id})";

    private static bool OpensAdmin(RoleRecord role) =>
        JsonSerializer.Deserialize<List<string>>(role.Permissions)!.Contains(Permission.AccessAdminPanel, StringComparer.OrdinalIgnoreCase);
}
