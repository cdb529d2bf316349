using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts;

/// <summary>Roles and units as people call them: names of the software mean nothing to whoever reads the audit trail.</summary>
public static class RoleWords
{
    /// <summary>A role's name for people: what its description says before the colon.</summary>
    public static string Of(RoleRecord? role, string name) => role?.Description is { Length: > 0 } description ? description.Split(':')[0].Trim() : name;

    /// <summary>Several roles, each with the unit it holds in.</summary>
    public static async Task<string> OfAsync(EditorialDbContext db, IReadOnlyList<GivenRole> roles, CancellationToken ct)
    {
        if (roles.Count == 0)
        {
            return "không có vai trò";
        }

        var records = await db.Roles.AsNoTracking().ToListAsync(ct);
        var units = (await Units.ListAsync(db, await SiteDocuments.ReadDefinitionsAsync(db, ct), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return string.Join(", ", roles.Select(role =>
        {
            var name = Of(records.Find(record => record.Name == role.RoleName), role.RoleName);
            return role.UnitId.Length == 0 ? name : $"{name} ({units.GetValueOrDefault(role.UnitId, role.UnitId)})";
        }));
    }
}
