using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>Number of a legal document, such as 104/2022/NĐ-CP.</summary>
/// <param name="Number">As it can be shown.</param>
/// <param name="Defect">What a person should check, in Vietnamese; null when it looks right.</param>
public sealed record LegalNumber(string Number, string? Defect = null);

/// <summary>Cleans a list of legal numbers. The source glues stray letters and digits to them; those are kept and reported, not guessed away.</summary>
public static partial class LegalNumbers
{
    private static readonly HashSet<string> Issuers =
    [
        "CP", "TTG", "VPCP", "TTCP", "TANDTC", "VKSNDTC", "KTNN", "NHNN", "UBDT", "UBTVQH", "HĐTP", "UBND", "HĐND", "TLĐ", "BHXH", "VSD",
        "BCA", "BQP", "BTP", "BTC", "BNV", "BYT", "BXD", "BCT", "BNG", "BKHCN", "BKHĐT", "BGDĐT", "BGTVT", "BTTTT", "BTNMT", "BNN", "BNNPTNT",
        "BNNMT", "BVHTTDL", "BLĐTBXH", "BLĐBXH", "BDTTG", "BTTG", "BDTTG", "BTM", "BTS", "BTCCBCP",
    ];

    /// <summary>One entry for each different text, in source order.</summary>
    public static IReadOnlyList<LegalNumber> Clean(IEnumerable<string> texts)
    {
        var numbers = texts.Select(SourceText.OneLine).OfType<string>().Select(Bare).Where(t => t.Length > 0).Distinct().ToList();
        return [.. numbers.Select(number => new LegalNumber(number, Defect(number, numbers)))];
    }

    /// <summary>"Thông tư số 104/2024/TT-BQP" is the number with its kind said twice.</summary>
    private static string Bare(string text) => Kind().Replace(text, "").Trim(' ', ',', ';', '.');

    private static string? Defect(string number, List<string> all)
    {
        var match = Pattern().Match(number);
        var looksRight = match.Success
            && (match.Groups["assembly"].Success || match.Groups["issuer"].Captures.All(issuer => Issuers.Contains(issuer.Value.ToUpperInvariant())))
            && !(match.Groups["no"].Value is ['0', _, _, ..]);
        if (!looksRight)
        {
            return $"Căn cứ “{number}” không giống số hiệu văn bản.";
        }

        // "102/2011/QH13" beside "02/2011/QH13": a footnote mark ran into the number.
        var shorter = all.Find(other => other.Length < number.Length && number.EndsWith(other, StringComparison.Ordinal));
        return shorter is null ? null : $"Căn cứ “{number}” có thể là “{shorter}” bị dính thêm chữ số.";
    }

    [GeneratedRegex(@"^(luật|bộ luật|thông tư(\s+liên tịch)?|nghị định|nghị quyết|quyết định|pháp lệnh)?\s*số\s*:?\s*(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<no>\d{1,4})/((\d{4}/)?(?<assembly>(NQ-)?(QH|UBTVQH)\d{1,2})|\d{4}/(NĐ|NQ|CT|TT|TTLT|QĐ|NQLT)([-/](?<issuer>[\p{Lu}]+g?))+|(QĐ|NĐ|CT|NQ|HD|VBHN)(-(?<issuer>[\p{Lu}]+g?))+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
