using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>Number of a legal document, such as 104/2022/NĐ-CP.</summary>
/// <param name="Number">As the source has it, tidied.</param>
/// <param name="LooksRight">Whether it has the shape of a number and a known issuer.</param>
/// <param name="Probably">What it probably should be when it does not look right; for the editors, never shown as the number.</param>
public sealed record LegalNumber(string Number, bool LooksRight = true, string? Probably = null);

/// <summary>Cleans a list of legal numbers. The source glues stray letters and digits to them; those are kept and reported, not guessed away.</summary>
public static partial class LegalNumbers
{
    /// <summary>Most letters of the next word that were seen glued behind a number ("…/TT-BTCQUY").</summary>
    private const int MostStrayLetters = 3;

    private static readonly HashSet<string> Issuers =
    [
        "CP", "TTG", "VPCP", "VPQH", "TTCP", "TANDTC", "VKSNDTC", "KTNN", "NHNN", "UBDT", "HĐTP", "UBND", "HĐND", "TLĐ", "BHXH",
        "BCA", "BQP", "BTP", "BTC", "BNV", "BYT", "BXD", "BCT", "BNG", "BKHCN", "BKHĐT", "BGDĐT", "BGTVT", "BTTTT", "BTNMT", "BNN", "BNNPTNT",
        "BNNMT", "BVHTTDL", "BLĐTBXH", "BLĐBXH", "BDTTG", "BTM", "BTS",
    ];

    /// <summary>One entry for each different text, in source order.</summary>
    public static IReadOnlyList<LegalNumber> Clean(IEnumerable<string> texts)
    {
        var numbers = texts.Select(SourceText.OneLine).OfType<string>().Select(Bare).Where(t => t.Length > 0).Distinct().ToList();
        return [.. numbers.Select(number => Judged(number, numbers))];
    }

    /// <summary>"Thông tư số 104/2024/TT-BQP" is the number with its kind said twice.</summary>
    private static string Bare(string text) => SignSpaces().Replace(Kind().Replace(text, ""), "$1").Trim(' ', ',', ';', '.');

    private static LegalNumber Judged(string number, List<string> all)
    {
        if (!LooksRight(number))
        {
            return new LegalNumber(number, false, WithoutStray(number));
        }

        // "102/2011/QH13" beside "02/2011/QH13": a footnote mark ran into the number.
        var shorter = all.Find(other => other.Length < number.Length && number.EndsWith(other, StringComparison.Ordinal) && LooksRight(other));
        return new LegalNumber(number, shorter is null, shorter);
    }

    private static bool LooksRight(string number) =>
        Pattern().Match(number) is { Success: true } match
        && (match.Groups["assembly"].Success || match.Groups["issuer"].Captures.All(issuer => Issuers.Contains(issuer.Value.ToUpperInvariant())))
        && match.Groups["no"].Value is not ['0', _, _, ..];

    private static string? WithoutStray(string number) =>
        Enumerable.Range(1, MostStrayLetters)
            .Where(letters => letters < number.Length)
            .Select(letters => number[..^letters])
            .Append(number.StartsWith('0') ? number[1..] : number)
            .FirstOrDefault(LooksRight);

    [GeneratedRegex(@"^(luật|bộ luật|thông tư(\s+liên tịch)?|nghị định|nghị quyết|quyết định|pháp lệnh)?\s*số\s*:?\s*(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\s*([-/])\s*")]
    private static partial Regex SignSpaces();

    [GeneratedRegex(@"^(?<no>\d{1,4}(\.\d{1,2})?)/((\d{4}/)?(?<assembly>(NQ-)?(QH|UBTVQH)\d{1,2})|\d{4}/(NĐ|NQ|CT|TT|TTLT|QĐ|NQLT)([-/](?<issuer>[\p{Lu}]+g?))+|(QĐ|CT|HD|VBHN)(-(?<issuer>[\p{Lu}]+g?))+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
