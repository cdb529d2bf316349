using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Accounts;

/// <summary>Sessions of an account.</summary>
internal static class Sessions
{
    // Every session carries the stamp and is compared with it at each request (CVE-2021-25966 is what happens otherwise).
    public static void End(CmsUser user)
    {
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
