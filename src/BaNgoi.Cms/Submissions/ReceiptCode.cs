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

    /// <summary>Most characters that are looked at of what somebody types.</summary>
    public const int LongestTyped = 100;

    /// <summary>The code somebody typed, however spaced and hyphened, as it is stored; null when it cannot be one.</summary>
    public static string? Parse(string typed)
    {
        var letters = typed.Length > LongestTyped ? "" : Between().Replace(typed, "").ToLowerInvariant();
        return letters.Length == Groups * GroupLength && letters.All(letter => Letters.Contains(letter))
            ? string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)))
            : null;
    }

    // Word processors and telephones turn hyphens into dashes; some put a space of no width between.
    [GeneratedRegex(@"[\s\p{Pd}\p{Cf}\u2212._]+")]
    private static partial Regex Between();
}
