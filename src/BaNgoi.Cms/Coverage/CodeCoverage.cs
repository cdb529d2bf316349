namespace BaNgoi.Cms.Coverage;

/// <summary>A list of codes held against what is published.</summary>
/// <param name="Total">Codes in the list.</param>
/// <param name="Missing">Those no item in force has.</param>
/// <param name="Extra">Public items in force whose code the list does not have, or that have none.</param>
public sealed record CodeCoverage(int Total, IReadOnlyList<CodeListEntry> Missing, IReadOnlyList<PublishedItem> Extra)
{
    /// <summary>Codes of the list that are published.</summary>
    public int Covered => Total - Missing.Count;

    /// <summary>The share in per cent, never rounded up to all of them; null for an empty list.</summary>
    public decimal? Percent => Total == 0 ? null : Math.Floor(1000m * Covered / Total) / 10;

    /// <summary>Compares.</summary>
    /// <param name="entries">The list, each code once.</param>
    /// <param name="published">Public items in force.</param>
    /// <param name="settings">How codes are compared.</param>
    public static CodeCoverage Of(IReadOnlyList<CodeListEntry> entries, IReadOnlyList<PublishedItem> published, CodeListSettings settings)
    {
        var have = published.SelectMany(item => item.Codes).Select(code => Key(code, settings)).ToHashSet(StringComparer.Ordinal);
        var asked = entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        return new CodeCoverage(
            entries.Count,
            [.. entries.Where(entry => !have.Contains(entry.Code))],
            [.. published.Where(item => !item.Codes.Any(code => asked.Contains(Key(code, settings))))]);
    }

    private static string Key(string code, CodeListSettings settings) => settings.Normalize(code) ?? code.Trim();
}
