namespace BaNgoi.Cms.Accounts.TwoFactor;

/// <summary>Whose account could do harm in the ward's name, so that a site may ask a second factor of it.</summary>
public static class SecondFactorRule
{
    /// <summary>Whether the actor may publish anything, in any unit, or manages accounts.</summary>
    public static bool Concerns(Actor actor) => actor.Grants.Any(grant => grant.Permissions.Any(IsTrusted));

    private static bool IsTrusted(string permission) =>
        permission == "*" || permission.StartsWith("Publish", StringComparison.OrdinalIgnoreCase) || permission.Equals(Permission.ManageUsers, StringComparison.OrdinalIgnoreCase);
}
