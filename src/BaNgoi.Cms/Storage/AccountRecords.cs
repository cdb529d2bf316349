using Microsoft.AspNetCore.Identity;

namespace BaNgoi.Cms.Storage;

/// <summary>A staff account. Citizens have none.</summary>
public sealed class CmsUser : IdentityUser
{
    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The password was given by someone else and must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Closed accounts cannot sign in; their name stays in the history.</summary>
    public bool Closed { get; set; }
}

/// <summary>The second factor of an account; it counts once <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> says so.</summary>
public sealed class SecondFactorRecord
{
    /// <summary>The account.</summary>
    public required string UserId { get; init; }

    /// <summary>The key shared with the app, sealed by data protection.</summary>
    public required string SealedKey { get; set; }

    /// <summary>When the key was made.</summary>
    public required DateTime BegunUtc { get; set; }

    /// <summary>Step of the last code used (RFC 6238): it and all before it count no more.</summary>
    public long LastStep { get; set; }

    /// <summary>Hashes of the recovery codes not used yet.</summary>
    public List<string> RecoveryHashes { get; set; } = [];
}

/// <summary>A role: a named set of permissions.</summary>
public sealed class RoleRecord
{
    /// <summary>Name, compared without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>What the role is for.</summary>
    public required string Description { get; set; }

    /// <summary>Permission names as a JSON array, in the order given.</summary>
    public required string Permissions { get; set; }
}

/// <summary>Gives an account a role, in one unit or everywhere.</summary>
public sealed class RoleGrantRecord
{
    /// <summary>The account.</summary>
    public required string UserId { get; init; }

    /// <summary>The role.</summary>
    public required string RoleName { get; init; }

    /// <summary>The unit's item id; empty means every unit.</summary>
    public required string UnitId { get; init; }
}
