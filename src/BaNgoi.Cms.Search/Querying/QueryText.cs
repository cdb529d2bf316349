using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A query as typed, taken apart: its syllables and what may be identifiers in it. Any string is one.</summary>
internal sealed class QueryText
{
    /// <summary>Characters read of a query. The longest official title has 919.</summary>
    public const int MaxCharacters = 1000;

    /// <summary>Syllables used of a query: enough to tell twins of titles that differ only near their end.</summary>
    public const int MaxSyllables = 120;

    private QueryText(string text, IReadOnlyList<Syllable> syllables)
    {
        Text = text;
        Syllables = syllables;
        Identifiers = IdentifierKey.CandidatesIn(syllables);

        // People who type marks leave some out; one in four tells a Vietnamese keyboard.
        IsAccented = syllables.Count(syllable => syllable.Exact != syllable.Folded) * 4 >= Math.Max(1, syllables.Count);
    }

    /// <summary>The query, cleaned and cut.</summary>
    public string Text { get; }

    /// <summary>Its syllables in order.</summary>
    public IReadOnlyList<Syllable> Syllables { get; }

    /// <summary>Keys that may be identifiers.</summary>
    public IReadOnlySet<string> Identifiers { get; }

    /// <summary>Whether the person typed Vietnamese marks, so that they must count.</summary>
    public bool IsAccented { get; }

    /// <summary>Takes any string apart.</summary>
    public static QueryText Parse(string? query)
    {
        // Invisible characters do not use up the limit, but no more than a multiple of it is ever read.
        var raw = query ?? "";
        var text = VietnameseText.Normalize(raw[..Math.Min(raw.Length, 4 * MaxCharacters)]);
        if (text.Length > MaxCharacters)
        {
            text = VietnameseText.Normalize(text[..MaxCharacters]);
        }

        return new QueryText(text, [.. Analysis.Syllables.Split(text).Take(MaxSyllables)]);
    }
}
