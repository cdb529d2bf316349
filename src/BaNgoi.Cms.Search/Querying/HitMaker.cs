using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Text;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Makes of ranked documents what is shown.</summary>
internal sealed class HitMaker(IndexSearcher searcher, Look look)
{
    private readonly SnippetMaker _snippets = new(look.Query.Features, look.State.Vocabulary);
    private readonly Highlighter _highlighter = new(look.Query.Features);

    /// <summary>The hits of some documents.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<RankedDocument> documents) => Make(documents.Select(document => new TwinGroup(document, [])));

    /// <summary>The hits of some groups.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<TwinGroup> groups) =>
        [.. groups.Select(group => Make(group.First) with { Twins = [.. group.Others.Select(Stored).Select(other => new SearchTwin(other.Code, other.Path))] })];

    /// <summary>The query as it was searched, in the spelling of the best hit, if a word of it was mended; else null.</summary>
    public string? Mended()
    {
        if (!look.Query.Mended || look.Ranked is not [var first, ..])
        {
            return null;
        }

        var hit = Stored(first);
        var written = Written($"{hit.ShortTitle} {hit.Title}");
        var typed = Written(look.Query.Typed.Text);
        return string.Join(' ', look.Query.Syllables.Select(syllable => syllable.Exact is { } exact && exact != syllable.Folded
            ? typed.GetValueOrDefault(syllable.Folded, exact)
            : written.GetValueOrDefault(syllable.Folded) ?? typed.GetValueOrDefault(syllable.Folded, syllable.Folded)));
    }

    // The words of a text as they stand in it, by their folded form.
    private static Dictionary<string, string> Written(string text)
    {
        var clean = VietnameseText.Normalize(text).ToLowerInvariant();
        return Syllables.Split(clean).GroupBy(syllable => syllable.Folded, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => clean[group.First().Start..group.First().End], StringComparer.Ordinal);
    }

    private SearchHit Make(RankedDocument document)
    {
        var hit = Stored(document);
        var snippet = _snippets.Make(hit.Summary, hit.Body);
        return new SearchHit(hit.Id, hit.Title, hit.ShortTitle, hit.Code, hit.Type, hit.Path, snippet, document.Score)
        {
            MarkedTitle = _highlighter.Mark(hit.ShortTitle ?? hit.Title),
            MarkedSnippet = _highlighter.Mark(snippet),
            Facets = look.Facts.Facets(document.Number),
            PublishedOn = IndexFields.DayOf(look.Facts.PublishedOn(document.Number)),
        };
    }

    private StoredHit Stored(RankedDocument document) => look.State.Stored.Read(searcher, document.Number);
}
