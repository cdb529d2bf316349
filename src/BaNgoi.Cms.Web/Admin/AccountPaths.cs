namespace BaNgoi.Cms.Web.Admin;

/// <summary>Addresses of the pages of accounts.</summary>
public static class AccountPaths
{
    /// <summary>Where an account is made.</summary>
    public const string New = AdminPaths.Accounts + "/moi";

    /// <summary>The page of an account.</summary>
    public static string Account(string userId) => $"{AdminPaths.Accounts}/{userId}";

    /// <summary>Where its one-time password is shown once.</summary>
    public static string OneTimePassword(string userId) => $"{AdminPaths.Accounts}/{userId}/mat-khau";
}
