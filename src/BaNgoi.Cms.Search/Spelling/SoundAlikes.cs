namespace BaNgoi.Cms.Search.Spelling;

/// <summary>
/// Spellings that are confused because they sound alike somewhere in Vietnam, or are written so in messages: s/x, tr/ch,
/// d/gi/r/v, l/n, final n/ng and t/c, f for ph, z for d. Folded text in, folded text out; tones are no matter here.
/// </summary>
internal static class SoundAlikes
{
    private static readonly (string From, string To)[] Initials = Both(
        ("s", "x"), ("tr", "ch"), ("gi", "d"), ("r", "d"), ("r", "gi"), ("v", "d"), ("l", "n"), ("ng", "ngh"), ("g", "gh"),
        ("c", "k"), ("ph", "f"), ("qu", "w"), ("kh", "k"), ("th", "t"), ("z", "d"), ("z", "gi"), ("j", "gi"), ("b", "p"), ("q", "k"));

    private static readonly (string From, string To)[] Finals = Both(
        ("n", "ng"), ("t", "c"), ("nh", "n"), ("nh", "ng"), ("ch", "t"), ("ch", "k"), ("i", "y"), ("o", "u"), ("ao", "au"), ("ai", "ay"),
        ("iu", "ieu"), ("uu", "uou"), ("im", "iem"), ("ui", "uoi"), ("an", "anh"), ("in", "inh"), ("m", "n"), ("ip", "iep"), ("uc", "uoc"), ("ung", "uong"), ("en", "enh"));

    /// <summary>Words that sound like a folded word, with one change at its beginning, one at its end, or both.</summary>
    public static IReadOnlySet<string> Of(string folded)
    {
        var alike = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, to) in Initials)
        {
            if (folded.StartsWith(from, StringComparison.Ordinal))
            {
                alike.Add(to + folded[from.Length..]);
            }
        }

        foreach (var word in alike.Append(folded).ToList())
        {
            foreach (var (from, to) in Finals)
            {
                if (word.EndsWith(from, StringComparison.Ordinal))
                {
                    alike.Add(word[..^from.Length] + to);
                }
            }
        }

        alike.Add(WithoutRepeats(folded));
        alike.Remove(folded);
        return alike;
    }

    // "sinhh", "khaii": a key held too long.
    private static string WithoutRepeats(string word) =>
        string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1]));

    private static (string From, string To)[] Both(params (string One, string Other)[] pairs) =>
        [.. pairs, .. pairs.Select(pair => (pair.Other, pair.One))];
}
