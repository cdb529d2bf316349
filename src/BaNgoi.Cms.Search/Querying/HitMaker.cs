using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Documents;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Makes of ranked documents what is shown.</summary>
internal sealed class HitMaker(IndexSearcher searcher, Look look)
{
    private static readonly HashSet<string> Twin = [IndexFields.Code, IndexFields.Path];

    private readonly SnippetMaker _snippets = new(look.Query.Features, look.State.Vocabulary);
    private readonly Highlighter _highlighter = new(look.Query.Features);

    /// <summary>The hits of some documents.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<RankedDocument> documents) => Make(documents.Select(document => new TwinGroup(document, [])));

    /// <summary>The hits of some groups.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<TwinGroup> groups) =>
        [.. groups.Select(group => Make(searcher.Doc(group.First.Number), group.First.Score) with { Twins = [.. group.Others.Select(other => ToTwin(searcher.Doc(other.Number, Twin)))] })];

    /// <summary>The query as it was searched, in the spelling of the best hit, if a word of it was mended; else null.</summary>
    public string? Mended()
    {
        if (!look.Query.Mended || look.Ranked is not [var first, ..])
        {
            return null;
        }

        var spelling = look.Facts.Names(first.Number).Names.SelectMany(name => name.Syllables)
            .GroupBy(syllable => syllable.Folded, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Exact, StringComparer.Ordinal);
        return string.Join(' ', look.Query.Syllables.Select(syllable => spelling.GetValueOrDefault(syllable.Folded) is { } written && (syllable.Exact is null || syllable.Exact == syllable.Folded)
            ? written
            : syllable.Exact ?? syllable.Folded));
    }

    private SearchHit Make(Document document, float score)
    {
        var title = document.Get(IndexFields.Title);
        var shortTitle = document.Get(IndexFields.ShortTitle);
        var snippet = _snippets.Make(document.Get(IndexFields.Summary), document.Get(IndexFields.Body));
        return new SearchHit(
            document.Get(IndexFields.Id), title, shortTitle, document.Get(IndexFields.Code), document.Get(IndexFields.Type), document.Get(IndexFields.Path), snippet, score)
        {
            MarkedTitle = _highlighter.Mark(shortTitle ?? title),
            MarkedSnippet = _highlighter.Mark(snippet),
        };
    }

    private static SearchTwin ToTwin(Document document) => new(document.Get(IndexFields.Code), document.Get(IndexFields.Path));
}
