namespace BaNgoi.Cms.Search.Querying;

/// <summary>A document, with those of the same name that it stands for.</summary>
internal readonly record struct TwinGroup(RankedDocument First, IReadOnlyList<RankedDocument> Others)
{
    /// <summary>All of them, best first.</summary>
    public IEnumerable<RankedDocument> All => Others.Prepend(First);
}

/// <summary>
/// Merges documents of one name: the national record has twins, one for each level of administration that once did it. Two hits
/// that read alike help nobody.
/// </summary>
internal static class Twins
{
    /// <summary>The groups, in the order of their first documents.</summary>
    public static List<TwinGroup> Merge(IReadOnlyList<RankedDocument> ranked, DocumentFacts facts) =>
        [.. ranked.GroupBy(document => Key(document, facts), StringComparer.Ordinal)
            .Select(group => new TwinGroup(group.First(), [.. group.Skip(1)]))];

    private static string Key(RankedDocument document, DocumentFacts facts)
    {
        var title = facts.Names(document.Number).Names.FirstOrDefault(name => name.IsTitle);
        return title is null ? $"#{document.Number}" : $"{facts.Type(document.Number)} {string.Join(' ', title.Syllables.Select(syllable => syllable.Exact))}";
    }
}
