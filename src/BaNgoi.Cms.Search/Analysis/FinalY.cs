namespace BaNgoi.Cms.Search.Analysis;

/// <summary>
/// Spellings with i or y for the same sound are one word: ký and kí, quy and qui, sỹ and sĩ. Only where the vowel
/// stands alone after the initial consonant; thúy and thúi stay two words.
/// </summary>
internal static class FinalY
{
    private const string Y = "yỳýỷỹỵ";
    private const string I = "iìíỉĩị";

    /// <summary>The syllable written with i.</summary>
    /// <param name="syllable">Lower case, with or without marks.</param>
    /// <param name="folded">The same without marks.</param>
    public static string Unify(string syllable, string folded)
    {
        var tone = Y.IndexOf(syllable[^1], StringComparison.Ordinal);
        return tone >= 0 && folded.Length == syllable.Length && IsInitialConsonant(folded.AsSpan(0, folded.Length - 1))
            ? syllable[..^1] + I[tone]
            : syllable;
    }

    private static bool IsInitialConsonant(ReadOnlySpan<char> letters) =>
        letters.SequenceEqual("qu") || (letters.Length > 0 && letters.IndexOfAny("aeiouy0123456789") < 0);
}
