using System.Collections.Frozen;

namespace BaNgoi.Cms.Text;

/// <summary>The twelve Vietnamese vowels with their six tones, as precomposed characters.</summary>
internal static class TonedVowels
{
    /// <summary>The tone number of a vowel that carries no tone mark (thanh ngang).</summary>
    public const int Level = 0;

    private static readonly string[] Rows =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly FrozenDictionary<char, (string Row, int Tone)> ByCharacter = Rows
        .SelectMany(row => new[] { row, row.ToUpperInvariant() })
        .SelectMany(row => row.Select((character, tone) => (character, value: (row, tone))))
        .ToFrozenDictionary(pair => pair.character, pair => pair.value);

    /// <summary>Whether the character is a Vietnamese vowel, toned or not.</summary>
    public static bool Contains(char character) => ByCharacter.ContainsKey(character);

    /// <summary>The tone of a vowel, <see cref="Level"/> for any other character.</summary>
    public static int ToneOf(char character) => ByCharacter.TryGetValue(character, out var entry) ? entry.Tone : Level;

    /// <summary>The same vowel, same case, with another tone; any other character unchanged.</summary>
    public static char WithTone(char character, int tone) =>
        ByCharacter.TryGetValue(character, out var entry) ? entry.Row[tone] : character;

    /// <summary>The lower-case vowel without its tone: ế gives ê; any other character in lower case.</summary>
    public static char Plain(char character) => char.ToLowerInvariant(WithTone(character, Level));
}
