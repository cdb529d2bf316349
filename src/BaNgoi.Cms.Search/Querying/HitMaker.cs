using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Text;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Makes of ranked documents what is shown.</summary>
internal sealed class HitMaker(IndexSearcher searcher, Look look)
{
    /// <summary>The hits of some documents.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<RankedDocument> documents) => Make(documents.Select(document => new TwinGroup(document.Number, document.Score, [])));

    /// <summary>The hits of some groups.</summary>
    public IReadOnlyList<SearchHit> Make(IEnumerable<TwinGroup> groups)
    {
        var shown = groups.Select(group => (Group: group, Stored: Stored(group.First))).ToList();
        using var wanted = new WantedWords(look.Query.Features, look.State.Vocabulary);
        var snippets = new SnippetMaker(wanted);
        var highlighter = new Highlighter(wanted);
        return shown.ConvertAll(hit => Make(hit.Group, hit.Stored, snippets.Make(hit.Stored.Summary, hit.Stored.Body), highlighter));
    }

    /// <summary>The query as it was searched, in the spelling of the best hit, if a word of it was mended; else null.</summary>
    public string? Mended()
    {
        if (!look.Query.Mended || look.Ranked is not [var first, ..])
        {
            return null;
        }

        var hit = Stored(first.Number);
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

    private SearchHit Make(TwinGroup group, StoredHit hit, Passage snippet, Highlighter highlighter) =>
        new(hit.Id, hit.Title, hit.ShortTitle, hit.Code, hit.Type, hit.Path, snippet.Text, group.Score)
        {
            MarkedTitle = highlighter.Mark(hit.Shown),
            MarkedSnippet = highlighter.Mark(snippet),
            Facets = look.Facts.Facets(group.First),
            PublishedOn = IndexFields.DayOf(look.Facts.PublishedOn(group.First)),
            Twins = group.Others.Count == 0 ? [] : [.. group.Others.Select(Stored).Select(other => new SearchTwin(other.Code, other.Path))],
        };

    private StoredHit Stored(int number) => look.State.Stored.Read(searcher, number);
}
