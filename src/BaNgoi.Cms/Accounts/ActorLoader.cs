using System.Collections.Frozen;
using System.Text.Json;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Accounts;

/// <summary>Makes the actor of an account: its roles turned into grants.</summary>
public sealed class ActorLoader(EditorialDbContext db)
{
    /// <summary>The actor, or null when there is no such account or it is closed.</summary>
    public async Task<Actor?> LoadAsync(string userId, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId && !u.Closed).Select(u => new { u.Id, u.UserName }).FirstOrDefaultAsync(ct);
        if (user is null)
        {
            return null;
        }

        var given = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == userId).ToListAsync(ct);
        var roles = await db.Roles.AsNoTracking().ToListAsync(ct);
        return new Actor(user.Id, user.UserName!, [.. given.Select(grant => Grant(grant, roles)).OfType<Grant>()]);
    }

    private static Grant? Grant(RoleGrantRecord given, List<RoleRecord> roles)
    {
        var unit = given.UnitId.Length == 0 ? null : given.UnitId;
        if (string.Equals(given.RoleName, Permission.AdministratorRole, StringComparison.OrdinalIgnoreCase))
        {
            return new Grant(Permission.All, unit);
        }

        return roles.Find(role => string.Equals(role.Name, given.RoleName, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new Grant(Named(found), unit)
            : null;
    }

    // The word that stands for everything belongs to the Administrator role; a recipe cannot smuggle it into another one.
    private static FrozenSet<string> Named(RoleRecord role) =>
        JsonSerializer.Deserialize<List<string>>(role.Permissions)!.Where(p => !Permission.All.Contains(p)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
