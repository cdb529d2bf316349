namespace BaNgoi.Cms.Web.Admin;

/// <summary>Addresses about the second factor.</summary>
public static class SecondFactorPaths
{
    /// <summary>Where people set up their own.</summary>
    public const string Own = AdminPaths.Root + "/xac-thuc-hai-lop";

    /// <summary>The square code of the key that waits to be confirmed.</summary>
    public const string Image = Own + "/ma-qr";

    /// <summary>Where the recovery codes are shown once.</summary>
    public const string RecoveryCodes = Own + "/ma-du-phong";

    /// <summary>Where sign-in asks for the code.</summary>
    public const string Step = AdminPaths.SignIn + "/ma-xac-thuc";
}
