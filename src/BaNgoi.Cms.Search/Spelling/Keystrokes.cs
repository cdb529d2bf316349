namespace BaNgoi.Cms.Search.Spelling;

/// <summary>
/// Undoes keys of a Vietnamese keyboard that stayed in the text because it was switched off or half on: "dangs kys" and
/// "dda8ng ky1" for đăng ký. Folded text in, folded text out: the marks are gone, but so are the keys that made them.
/// </summary>
internal static class Keystrokes
{
    private const string TelexTones = "sfrxj";

    /// <summary>Keys typed once more at the end of a syllable for its vowel or đ: "tiene", "dand".</summary>
    private const string LateKeys = "aeowd";

    /// <summary>What a folded word may be without its VNI digits and Telex keys; the word itself never.</summary>
    public static IReadOnlySet<string> Undo(string folded)
    {
        var readings = new HashSet<string>(StringComparer.Ordinal);
        var letters = string.Concat(folded.Where(c => !char.IsAsciiDigit(c)));
        if (letters.Length == 0)
        {
            return readings;
        }

        readings.Add(letters);
        foreach (var plain in WithoutVowelKeys(letters))
        {
            readings.Add(plain);
            readings.UnionWith(WithoutTone(plain));
        }

        readings.Remove(folded);
        readings.Remove("");
        return readings;
    }

    // aa, ee, oo, dd are one letter; w is the horn or the breve of the vowel before it, or ư where there is none.
    private static IEnumerable<string> WithoutVowelKeys(string word)
    {
        var made = word.Replace("dd", "d", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal)
            .Replace("ee", "e", StringComparison.Ordinal).Replace("oo", "o", StringComparison.Ordinal);
        yield return Horned(made);
        if (made != word && word.Contains('w', StringComparison.Ordinal))
        {
            yield return Horned(word);
        }
    }

    private static string Horned(string word)
    {
        var text = new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter != 'w')
            {
                text[length++] = letter;
            }
            else if (length == 0 || text[length - 1] is not ('a' or 'o' or 'u'))
            {
                text[length++] = 'u';
            }
        }

        return new string(text, 0, length);
    }

    private static IEnumerable<string> WithoutTone(string word)
    {
        var head = AfterFirstVowels(word);
        if (head == 0)
        {
            yield break;
        }

        // The vowel typed once more after another: "giaya" for giây.
        if (word[head - 1] is 'a' or 'e' or 'o' && word.AsSpan(0, head - 1).Contains(word[head - 1]))
        {
            foreach (var plain in WithoutTone(word.Remove(head - 1, 1)))
            {
                yield return plain;
            }
        }

        var tail = word[head..];
        foreach (var tone in TelexTones)
        {
            if (tail.IndexOf(tone, StringComparison.Ordinal) is >= 0 and var at)
            {
                yield return word[..head] + tail.Remove(at, 1);
            }
        }

        var bare = string.Concat(tail.Where(c => !TelexTones.Contains(c, StringComparison.Ordinal)));
        yield return word[..head] + bare;
        if (bare.Length > 0 && LateKeys.Contains(bare[^1], StringComparison.Ordinal))
        {
            yield return word[..head] + bare[..^1];
        }
    }

    private static int AfterFirstVowels(string word)
    {
        var at = 0;
        while (at < word.Length && !IsVowel(word[at]))
        {
            at++;
        }

        if (at == word.Length)
        {
            return 0;
        }

        while (at < word.Length && IsVowel(word[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
