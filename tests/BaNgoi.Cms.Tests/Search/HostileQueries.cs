using System.Text;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>Queries nobody types by hand: the same ones for the same seed.</summary>
internal static class HostileQueries
{
    private const int Long = 10_000;

    private static readonly string[] Words =
        ["khai", "sinh", "Đăng ký", "đẻ con", "de con", "hộ chiếu", "làm sao để", "gcn", "tnxp", "1.001193", "CT01", "khaii", "dda8ng", "xinh", "a", "ế", "ổ"];

    /// <summary>Some queries of every sort.</summary>
    public static IEnumerable<string> Of(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(1, random.Next(2) == 0 ? 60 : Long);
        yield return Many(length, () => (char)random.Next(char.MaxValue + 1));
        yield return Many(length, () => (char)random.Next(0xD800, 0xE000));
        yield return Many(length, () => (char)random.Next(0x20));
        yield return Many(length, () => (char)random.Next('0', '9' + 1));
        yield return Many(length, () => random.Next(4) == 0 ? ' ' : (char)random.Next('0', '9' + 1));
        yield return Many(length, () => random.Next(5) == 0 ? ' ' : (char)random.Next('a', 'z' + 1));
        yield return Many(length, () => random.Next(5) == 0 ? ' ' : "bcdghklmnpqrstvx"[random.Next(16)]);
        yield return new string((char)random.Next('a', 'z' + 1), length);
        yield return Mixed(random, length);
        yield return Mixed(random, length).Normalize(NormalizationForm.FormD);
        yield return Stuffed(random, length, ['\u200B', '\u200D', '\uFEFF', '\u00AD', '\u2060', '\u202E']);
        yield return Stuffed(random, length, ['\u0301', '\u0323', '\u0302', '\u031B', '\u0489', '\u20DD']);
        yield return "khai" + Many(length, () => (char)random.Next(0x300, 0x370)) + "sinh";
    }

    private static string Many(int length, Func<char> next) => string.Create(length, next, (characters, make) =>
    {
        foreach (ref var character in characters)
        {
            character = make();
        }
    });

    private static string Mixed(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(' ');
        }

        return text.ToString();
    }

    private static string Stuffed(Random random, int length, char[] with)
    {
        var text = new StringBuilder();
        foreach (var character in Mixed(random, length))
        {
            text.Append(character).Append(with[random.Next(with.Length)], random.Next(3));
        }

        return text.ToString();
    }
}
