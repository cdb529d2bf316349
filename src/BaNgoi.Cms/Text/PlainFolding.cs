namespace BaNgoi.Cms.Text;

/// <summary>
/// Folds text whose every character folds to one character, by a table: nearly all Vietnamese text is such, and search folds
/// thousands of words for one answer.
/// </summary>
internal static class PlainFolding
{
    // Latin with all of Vietnamese, and the dashes and quotation marks of its texts.
    private const int TableLength = 0x2100;
    private const int LargestOnStack = 512;

    // 0 where a character needs its neighbours or folds to none or several.
    private static readonly char[] Table = [.. Enumerable.Range(0, TableLength).Select(code => Single((char)code))];

    /// <summary>The folded text, or null when the table cannot say.</summary>
    public static string? Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = text.Length <= LargestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        return TryFold(text, folded) ? new string(folded) : null;
    }

    /// <summary>The same into a place as long as the text; false when the table cannot say.</summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var afterSpace = true;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character >= TableLength || Table[character] == 0 || (character == ' ' && afterSpace))
            {
                return false;
            }

            afterSpace = character == ' ';
            folded[i] = Table[character];
        }

        return !afterSpace || text.Length == 0;
    }

    private static char Single(char character) =>
        character == ' ' ? ' ' : VietnameseText.FoldAny(character.ToString()) is [var one] ? one : '\0';
}
