namespace BaNgoi.Cms.Text;

/// <summary>
/// Puts the tone mark of each Vietnamese syllable where the traditional convention has it, which the province
/// itself uses (Khánh Hòa): Hoà becomes Hòa, thuý thúy; and mends slips of old keyboards (tòan, qúy, đựơc).
/// Official data mixes them all.
/// </summary>
public static class TonePlacement
{
    /// <summary>Letters of the longest Vietnamese syllable, nghiêng.</summary>
    private const int LongestSyllable = 7;

    private static readonly string[] FinalConsonants = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

    /// <summary>The same text, precomposed (NFC) as given, with tones in one place. Words that are no Vietnamese syllable stay.</summary>
    public static string Unify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? changed = null;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - start is > 1 and <= LongestSyllable && !IsMark(text, start - 1) && !IsMark(text, end)
                && FindMove(text.AsSpan(start, end - start)) is var (from, to))
            {
                changed ??= text.ToCharArray();
                changed[start + to] = TonedVowels.WithTone(text[start + to], TonedVowels.ToneOf(text[start + from]));
                changed[start + from] = TonedVowels.WithTone(text[start + from], TonedVowels.Level);
            }

            start = end;
        }

        return changed is null ? text : new string(changed);
    }

    // A combining mark left after composition belongs to another script; moving letters beside it could compose anew.
    private static bool IsMark(string text, int index) =>
        index >= 0 && index < text.Length && TextCleaner.IsMark(char.GetUnicodeCategory(text[index]));

    private static (int From, int To)? FindMove(ReadOnlySpan<char> word)
    {
        var from = -1;
        for (var i = 0; i < word.Length; i++)
        {
            if (TonedVowels.ToneOf(word[i]) != TonedVowels.Level)
            {
                if (from >= 0)
                {
                    return null;
                }

                from = i;
            }
        }

        if (from < 0)
        {
            return null;
        }

        var first = FirstVowelOfRhyme(word);
        var afterVowels = first;
        while (afterVowels < word.Length && TonedVowels.Contains(word[afterVowels]))
        {
            afterVowels++;
        }

        if (!IsFinalConsonant(word[afterVowels..]))
        {
            return null;
        }

        var to = first + CarrierOfTone(word[first..afterVowels], closed: afterVowels < word.Length);
        return to == from ? null : (from, to);
    }

    // The u of "qu" and the i of "gi" belong to the initial consonant when a vowel follows them.
    private static int FirstVowelOfRhyme(ReadOnlySpan<char> word)
    {
        var first = 0;
        while (first < word.Length && !TonedVowels.Contains(word[first]))
        {
            first++;
        }

        var initialTakesVowel = first == 1 && first + 1 < word.Length && TonedVowels.Contains(word[first + 1])
            && (char.ToLowerInvariant(word[0]), TonedVowels.Plain(word[1])) is ('q', 'u') or ('g', 'i');
        return initialTakesVowel ? first + 1 : first;
    }

    private static bool IsFinalConsonant(ReadOnlySpan<char> letters)
    {
        foreach (var final in FinalConsonants)
        {
            if (letters.Equals(final, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int CarrierOfTone(ReadOnlySpan<char> vowels, bool closed)
    {
        Span<char> plain = stackalloc char[vowels.Length];
        for (var i = 0; i < vowels.Length; i++)
        {
            plain[i] = TonedVowels.Plain(vowels[i]);
        }

        // Vowels with a hat, horn or breve attract the tone; of ươ the second one.
        var attracting = plain.LastIndexOfAny("ăâêôơ");
        if (attracting < 0)
        {
            attracting = plain.IndexOf('ư');
        }

        if (attracting >= 0)
        {
            return attracting;
        }

        return closed ? vowels.Length - 1 : vowels.Length >= 3 ? 1 : 0;
    }
}
