namespace BaNgoi.Cms.Search.Spelling;

/// <summary>
/// Mends words nobody here knows: keyboard keys that stayed in the text, then sounds that are confused, then two words typed as
/// one, and a slipped letter last. Among several readings the one that goes with its neighbours wins. A known word is never
/// changed: one wrong letter usually gives another real syllable.
/// </summary>
internal sealed class SpellingRepair(Vocabulary vocabulary)
{
    /// <summary>Shorter words have too many neighbours to guess from.</summary>
    private const int ShortestMended = 2;

    private const int ShortestSlip = 3;

    /// <summary>From here on a slipped letter is believed without neighbours that confirm it.</summary>
    private const int LongEnoughAlone = 4;

    private const int LongestMended = 12;

    private const string Letters = "abcdeghiklmnopqrstuvxy";

    /// <summary>What the unknown word at a place is to be read as: one or two folded syllables; null when it stays.</summary>
    public IReadOnlyList<string>? Mend(IReadOnlyList<string> words, int at)
    {
        var word = words[at];
        if (word.Length is < ShortestMended or > LongestMended || word.All(char.IsAsciiDigit) || vocabulary.Knows(word))
        {
            return null;
        }

        var before = at > 0 ? words[at - 1] : null;
        var after = at + 1 < words.Count ? words[at + 1] : null;
        return Best(Keystrokes.Undo(word), before, after, believeAlone: true)
            ?? Best(SoundAlikes.Of(word), before, after, believeAlone: true)
            ?? Parted(word)
            ?? (word.Length >= ShortestSlip ? Best(Slips(word), before, after, word.Length >= LongEnoughAlone) : null);
    }

    /// <summary>How well a word goes with its neighbours: 0 when it never stands beside either.</summary>
    public float Fit(string word, string? before, string? after) => Pair(before, word) + Pair(word, after);

    private float Pair(string? first, string? second) =>
        first is not null && second is not null && vocabulary.Count(first, second) is > 0 and var count ? 2 + MathF.Log(count) : 0;

    private string[]? Best(IEnumerable<string> readings, string? before, string? after, bool believeAlone)
    {
        var best = readings.Where(reading => vocabulary.Count(reading) > 0)
            .Select(reading => (Reading: reading, Fit: Fit(reading, before, after)))
            .Where(candidate => believeAlone || candidate.Fit > 0)
            .OrderByDescending(candidate => candidate.Fit).ThenByDescending(candidate => vocabulary.Count(candidate.Reading))
            .ThenBy(candidate => candidate.Reading, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Reading is null ? null : [best.Reading];
    }

    private string[]? Parted(string word)
    {
        var best = Enumerable.Range(2, Math.Max(0, word.Length - 3))
            .Select(at => (First: word[..at], Second: word[at..]))
            .Select(parts => (parts.First, parts.Second, Count: vocabulary.Count(parts.First, parts.Second)))
            .OrderByDescending(parts => parts.Count).FirstOrDefault();
        return best.Count > 0 ? [best.First, best.Second] : null;
    }

    private static HashSet<string> Slips(string word)
    {
        var slips = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in Letters)
            {
                slips.Add($"{word[..at]}{letter}{word[at..]}");
                if (at < word.Length)
                {
                    slips.Add($"{word[..at]}{letter}{word[(at + 1)..]}");
                }
            }

            if (at < word.Length)
            {
                slips.Add(word.Remove(at, 1));
            }

            if (at + 1 < word.Length)
            {
                slips.Add($"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}");
            }
        }

        slips.Remove(word);
        return slips;
    }
}
