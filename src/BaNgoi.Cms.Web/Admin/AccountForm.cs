using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>What is typed about an account.</summary>
public sealed class AccountForm
{
    // Rows to fill in before one must ask for more.
    private const int EmptyRows = 2;

    // More roles than this are a mistake or an attack.
    private const int MostRows = 50;

    /// <summary>Name shown to colleagues.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Roles, one per row; rows without a role do not count.</summary>
    public List<RoleRow> Rows { get; set; } = [];

    /// <summary>The account as the form showed it: another one means that somebody changed it in between.</summary>
    public string? Seen { get; set; }

    /// <summary>The roles chosen.</summary>
    public IReadOnlyList<GivenRole> Roles => [.. Rows.Take(MostRows).Where(row => !string.IsNullOrEmpty(row.Role)).Select(row => new GivenRole(row.Role!, row.Unit ?? ""))];

    /// <summary>The form of an account as it is.</summary>
    public static AccountForm Of(string displayName, IReadOnlyList<GivenRole> roles) => new()
    {
        DisplayName = displayName,
        Rows = roles.Select(role => new RoleRow { Role = role.RoleName, Unit = role.UnitId }).ToList(),
        Seen = Fingerprint(displayName, roles),
    };

    /// <summary>Makes sure there are empty rows to fill in.</summary>
    public void AddRows()
    {
        Rows.RemoveAll(row => string.IsNullOrEmpty(row.Role));
        Rows.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new RoleRow()));
    }

    /// <summary>What the form shows, in a word that differs when anything in it does.</summary>
    public static string Fingerprint(string displayName, IReadOnlyList<GivenRole> roles) =>
        string.Join('|', roles.Select(role => $"{role.RoleName}@{role.UnitId}").Order(StringComparer.Ordinal).Prepend(displayName));
}

/// <summary>A role in a unit, as chosen in a row of a form.</summary>
public sealed class RoleRow
{
    /// <summary>The role; empty for an unused row.</summary>
    public string? Role { get; set; }

    /// <summary>The unit's item id; empty for everywhere.</summary>
    public string? Unit { get; set; }
}
