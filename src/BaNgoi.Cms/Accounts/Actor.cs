namespace BaNgoi.Cms.Accounts;

/// <summary>Who acts: an account with what it may do where, or the system itself. Always passed in, never ambient.</summary>
/// <param name="UserId">Account id; empty for the system.</param>
/// <param name="UserName">Account name, as written into versions and the audit trail.</param>
/// <param name="Grants">What the account may do.</param>
public sealed record Actor(string UserId, string UserName, IReadOnlyList<Grant> Grants)
{
    /// <summary>The system: setup, imports on the command line, scheduled publishing.</summary>
    public static Actor System { get; } = new("", "hệ thống", [new Grant(Permission.All, null)]);
}

/// <summary>Permissions in one unit, or everywhere.</summary>
/// <param name="Permissions">Permission names; <see cref="Permission.All"/> stands for every one.</param>
/// <param name="UnitId">The unit's item id; null means every unit and items without one.</param>
public sealed record Grant(IReadOnlySet<string> Permissions, string? UnitId);
