using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Suggesting;

/// <summary>What is typed so far: whole syllables, and one that may have only begun.</summary>
internal sealed class UnfinishedQuery
{
    /// <summary>Syllables looked at; a name that has them all is found long before.</summary>
    private const int MostSyllables = 12;

    private readonly List<Syllable> _whole;
    private readonly Syllable _last;
    private readonly string _lastAsTyped;

    private UnfinishedQuery(IReadOnlyList<Syllable> typed, string text)
    {
        _whole = [.. typed.SkipLast(1)];
        _last = typed[^1];

        // Unified spelling turns "quy" into "qui", with which "quyền" does not begin.
        _lastAsTyped = VietnameseText.Fold(text[_last.Start.._last.End]);
    }

    /// <summary>Its whole syllables without marks.</summary>
    public IEnumerable<string> Whole => _whole.Select(syllable => syllable.Folded);

    /// <summary>What the last syllable may begin with, without marks.</summary>
    public IEnumerable<string> Beginnings => new[] { _last.Folded, _lastAsTyped }.Distinct(StringComparer.Ordinal);

    /// <summary>The same however it was typed.</summary>
    public string Key => string.Join(' ', _whole.Select(syllable => syllable.Exact).Append(_last.Exact).Append(_lastAsTyped));

    /// <summary>Takes apart what was typed; null when it is nothing yet.</summary>
    public static UnfinishedQuery? Parse(string? typed)
    {
        var query = QueryText.Parse(typed);
        var syllables = query.Syllables.Take(MostSyllables).ToList();
        return syllables is [] or [{ Folded.Length: < 2 }] ? null : new UnfinishedQuery(syllables, query.Text);
    }

    /// <summary>How badly a name fits, less being better; null when it does not have the syllables.</summary>
    public int? Misfit(DocumentName name)
    {
        var syllables = name.Syllables;
        if (!_whole.TrueForAll(typed => syllables.Any(syllable => syllable.Folded == typed.Folded)) || !syllables.Any(syllable => Begins(syllable.Folded)))
        {
            return null;
        }

        // Typed without marks it may be any of the words that fold to it.
        var otherWords = _whole.Count(typed => typed.Exact != typed.Folded && !syllables.Any(syllable => syllable.Exact == typed.Exact));
        var isStart = syllables.Count > _whole.Count && Begins(syllables[_whole.Count].Folded) && syllables.Take(_whole.Count).Select(syllable => syllable.Folded).SequenceEqual(Whole);
        return (1000 * otherWords) + (name.IsTitle ? 0 : 200) + (isStart ? 0 : 100) + Math.Min(syllables.Count, 99);
    }

    private bool Begins(string folded) => folded.StartsWith(_last.Folded, StringComparison.Ordinal) || folded.StartsWith(_lastAsTyped, StringComparison.Ordinal);
}
