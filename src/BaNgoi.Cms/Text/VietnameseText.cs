namespace BaNgoi.Cms.Text;

/// <summary>
/// The two forms in which Vietnamese text is compared. Both accept any string, take time in proportion to its
/// length and give the same again when applied twice.
/// </summary>
public static class VietnameseText
{
    /// <summary>
    /// The text as it should have been typed: composed (NFC), tone marks in one place (Hoà and Hòa alike), đ where a
    /// look-alike stood, no invisible characters, one space between words. Case and i/y stay.
    /// </summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TonePlacement.Unify(WithRealDStroke(TextCleaner.Clean(text)));
    }

    /// <summary>
    /// The text as typed without Vietnamese keyboard: <see cref="Normalize"/>, lower case, no marks of any kind.
    /// Unicode does not decompose đ, so it is mapped here and nowhere else.
    /// </summary>
    public static string Fold(string text) => PlainFolding.Fold(text) ?? FoldAny(text);

    /// <summary>What <see cref="Fold"/> gives, for any string, without shortcuts.</summary>
    internal static string FoldAny(string text) =>
        TextCleaner.WithoutMarks(Normalize(text)).Replace('đ', 'd').Replace('Đ', 'd').ToLowerInvariant();

    // Old fonts and keyboards wrote Đ with the Icelandic and the African letter that look the same.
    private static string WithRealDStroke(string text) =>
        text.Replace('\u00D0', 'Đ').Replace('\u0189', 'Đ').Replace('\u00F0', 'đ');
}
