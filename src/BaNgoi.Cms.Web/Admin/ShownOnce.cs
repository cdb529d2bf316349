using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>
/// Carries a secret (a one-time password, recovery codes) from the act to the page that shows it: encrypted, in a cookie that is
/// gone once read. It is in no address, no log and no page that could be called up again.
/// </summary>
internal static class ShownOnce
{
    private const string Key = "ShownOnce";

    /// <summary>Keeps the secret of an account for the next page.</summary>
    public static void Keep(ITempDataDictionary data, string userId, string secret) => data[Key] = $"{userId} {secret}";

    /// <summary>Takes the secret of that account; null when there is none or it has been taken.</summary>
    public static string? Take(ITempDataDictionary data, string userId) =>
        data[Key] is string kept && kept.StartsWith($"{userId} ", StringComparison.Ordinal) ? kept[(userId.Length + 1)..] : null;
}
