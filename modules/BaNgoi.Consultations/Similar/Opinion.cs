using System.Globalization;
using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Similar;

/// <summary>A comment made ready for comparing.</summary>
internal sealed class Opinion
{
    // Below this share of words with marks a text counts as typed without them.
    private const double MarkedShare = 0.2;

    private Opinion(string id, string? clauseId, IReadOnlyList<string> words)
    {
        Id = id;
        ClauseId = clauseId;
        Words = words;
        Folded = [.. words.Select(VietnameseText.Fold)];
        Marked = words.Zip(Folded).Count(pair => pair.First != pair.Second) >= MarkedShare * words.Count;
        Whole = string.Join(' ', Folded);
        IsLong = words.Count > SimilarLimits.ComparedWords;
        Turns = string.Join(' ', Folded.Where(TurningWords.IsPlaced));
    }

    /// <summary>The comment's id.</summary>
    public string Id { get; }

    /// <summary>The clause it is about; null for the whole draft.</summary>
    public string? ClauseId { get; }

    /// <summary>Its words in lower case with marks, composed, tones in one place.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same without marks.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>All words without marks: what two comments have in common that say exactly the same.</summary>
    public string Whole { get; }

    /// <summary>Whether it is written with marks.</summary>
    public bool Marked { get; }

    /// <summary>Whether it has more words than are compared.</summary>
    public bool IsLong { get; }

    /// <summary>Its negations and numbers in their order, without marks.</summary>
    public string Turns { get; }

    /// <summary>Reads a comment.</summary>
    public static Opinion Of(string id, string? clauseId, string text) => new(id, clauseId, [.. Split(VietnameseText.Normalize(text).ToLowerInvariant())]);

    /// <summary>
    /// Words one has more often than the other, in alphabetical order. When one comment, or one word, was typed without marks,
    /// words that fold alike are the same.
    /// </summary>
    public IReadOnlyList<(string Word, bool Marked)> Difference(Opinion other)
    {
        var both = Marked && other.Marked;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(counts, both ? Words : Folded, 1);
        Add(counts, both ? other.Words : other.Folded, -1);
        if (both)
        {
            ForgiveMissingMarks(counts);
        }

        return [.. counts.Where(count => count.Value != 0).Select(count => (count.Key, both)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    private static void Add(Dictionary<string, int> counts, IReadOnlyList<string> words, int by)
    {
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + by;
        }
    }

    private static void ForgiveMissingMarks(Dictionary<string, int> counts)
    {
        foreach (var (word, count) in counts.Where(pair => pair.Value != 0).ToList())
        {
            var folded = VietnameseText.Fold(word);
            var unmarked = folded == word ? 0 : counts.GetValueOrDefault(folded);
            if (Math.Sign(unmarked) == -Math.Sign(count))
            {
                var taken = Math.Min(Math.Abs(unmarked), Math.Abs(count)) * Math.Sign(count);
                counts[word] = count - taken;
                counts[folded] = unmarked + taken;
            }
        }
    }

    // Letters and digits with their marks; a point or comma between digits belongs to the number: 1.000, 0,5.
    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (IsOfWord(text[i]) || (start >= 0 && i + 1 < text.Length && text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return TurningWords.Whole(text[start..i]);
                start = -1;
            }
        }
    }

    private static bool IsOfWord(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
