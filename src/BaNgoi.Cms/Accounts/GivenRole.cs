using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Accounts;

/// <summary>A role in a unit; an empty unit means everywhere.</summary>
public sealed record GivenRole(string RoleName, string UnitId)
{
    internal static GivenRole Of(RoleGrantRecord record) => new(record.RoleName, record.UnitId);

    internal RoleGrantRecord For(string userId) => new() { UserId = userId, RoleName = RoleName, UnitId = UnitId };
}
