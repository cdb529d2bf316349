using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Identity;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Accounts that are there from the beginning, with <see cref="Desk.OwnPassword"/>: how accounts are made has tests of its own.</summary>
public static class Staff
{
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<CmsUser>().HashPassword(new CmsUser(), Desk.OwnPassword));

    /// <summary>Adds an account.</summary>
    /// <param name="folder">The site's data.</param>
    /// <param name="name">Its name, which is its id too.</param>
    /// <param name="role">Its role; "" for none.</param>
    /// <param name="unit">The unit the role holds in; "" for all.</param>
    /// <param name="oneTime">Whether the password was given by someone else.</param>
    public static void Add(DataFolder folder, string name, string role, string unit = "", bool oneTime = false)
    {
        SiteData.Tamper(
            folder,
            $"""
            INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, DisplayName, PasswordHash, SecurityStamp, ConcurrencyStamp, MustChangePassword, Closed,
                EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('{name}', '{name}', '{name.ToUpperInvariant()}', '{name}', '{Hash.Value}', '{Guid.NewGuid():N}', '{Guid.NewGuid()}', {(oneTime ? 1 : 0)}, 0, 0, 0, 0, 1, 0)
            """);
        if (role.Length > 0)
        {
            SiteData.Tamper(folder, $"INSERT INTO role_grants (UserId, RoleName, UnitId) VALUES ('{name}', '{role}', '{unit}')");
        }
    }
}
