using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Coverage;

/// <summary>
/// Says that an authority decides which items of a type there have to be: it issues a list of codes, and editors compare the list
/// with what is published (a setting of the type; Orchard Core ignores it).
/// </summary>
public sealed class CodeListSettings
{
    // A pattern comes from a recipe: it may be slow on purpose.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>What the list is called, in Vietnamese; empty when there is none.</summary>
    public string Name { get; set; } = "";

    /// <summary>Regular expression of a code; its first group, when it has one, is what counts in comparing.</summary>
    public string Pattern { get; set; } = "";

    /// <summary>A code, as an example for people.</summary>
    public string Example { get; set; } = "";

    /// <summary>The code as it is compared; null when it is not one.</summary>
    public string? Normalize(string typed)
    {
        var code = typed.Trim();
        if (code.Length == 0 || Pattern.Length == 0)
        {
            return code.Length == 0 ? null : code;
        }

        try
        {
            var match = Regex.Match(code, Pattern, RegexOptions.CultureInvariant, PatternTimeout);
            return !match.Success ? null : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
