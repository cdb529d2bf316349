using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Submissions;

/// <summary>Codes of receipts: what a citizen keeps instead of an account. Guessing one is hopeless (79 bits).</summary>
public static partial class ReceiptCode
{
    /// <summary>Characters of a code, hyphens included.</summary>
    public const int Length = 19;

    private const int Groups = 4;
    private const int GroupLength = 4;

    // No look-alikes: people copy these by hand and read them out over the telephone.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new random code, four groups of four.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>The code somebody typed, as it is stored; null when it cannot be one.</summary>
    public static string? Parse(string typed)
    {
        var code = typed.Trim().ToLowerInvariant();
        return Shape().IsMatch(code) ? code : null;
    }

    [GeneratedRegex("^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}\\z")]
    private static partial Regex Shape();
}
