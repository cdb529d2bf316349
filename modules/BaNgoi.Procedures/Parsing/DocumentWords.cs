using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>How a row of the document list shows what it is.</summary>
internal static partial class DocumentWords
{
    /// <summary>Longest text before a colon that is taken for the name of a case.</summary>
    private const int LongestCase = 300;

    /// <summary>
    /// Whether the row is a paragraph. With quantity 0 everything is, unless its first sentence is the bare name of a
    /// paper (an identity card to be shown, say). With a quantity only what says so itself.
    /// </summary>
    public static bool IsNote(string name, bool isNone) => isNone
        ? !(PaperNoun().IsMatch(name) && !Rule().IsMatch(FirstSentence(name)) && !name.EndsWith(':'))
        : Remark().IsMatch(name) || (Introduction().IsMatch(name) && name.EndsWith(':'));

    /// <summary>The case if the row only opens one ("2. Trường hợp bầu lại …:"), else null.</summary>
    public static string? CaseHeading(string name) =>
        name.EndsWith(':') && CaseStart().IsMatch(name) ? WithoutNumber(name).TrimEnd(':', ' ') : null;

    /// <summary>
    /// "Đối với Công an nhân dân: Giấy giới thiệu…" and "Trường hợp trẻ bị bỏ rơi thì phải có biên bản…" are a case and a
    /// paper; anything else only a paper. No word is lost but "thì".
    /// </summary>
    public static (string? Case, string Paper) SplitCase(string name)
    {
        if (!CaseStart().IsMatch(name))
        {
            return (null, name);
        }

        var colon = name.IndexOf(": ", StringComparison.Ordinal);
        var sentence = CaseSentence().Match(name);
        var (end, begin) = sentence.Success && (colon < 0 || sentence.Groups["paper"].Index < colon)
            ? (sentence.Groups["case"].Length, sentence.Groups["paper"].Index)
            : (colon, colon + 2);
        if (end is < 0 or > LongestCase)
        {
            return (null, name);
        }

        var paper = name[begin..].TrimStart(' ', '-', '+', '*', '–');
        return paper.Length == 0 ? (null, name) : (WithoutNumber(name[..end]).Trim(), char.ToUpperInvariant(paper[0]) + paper[1..]);
    }

    /// <summary>"4. Trường hợp …" closes what stood under 3., even where it is itself cut and opens nothing.</summary>
    public static bool ClosesCase(string name) => char.IsAsciiDigit(name.FirstOrDefault()) && CaseStart().IsMatch(name);

    /// <summary>"- Bản khai" and "* Bản khai" are list items of a text that became rows.</summary>
    public static string WithoutBullet(string name) => Bullet().Replace(name, "");

    /// <summary>"01 (một) bộ." from "Số lượng hồ sơ: 01 (một) bộ.", else null.</summary>
    public static string? NumberOfSets(string name) =>
        Sets().Match(name) is { Success: true } match ? match.Groups["sets"].Value.TrimEnd(' ', '.') : null;

    /// <summary>Cut at its end, or a piece out of the middle of a sentence.</summary>
    public static bool IsFragment(string name) =>
        Numbering().Replace(name, "") is not [var first, ..] || char.IsLower(first) || name[0] is ')' or ',' or ';'
        || CutOff().IsMatch(name) || Glued().IsMatch(name) || (name.Count(c => c == '(') > name.Count(c => c == ')'));

    /// <summary>"theo mẫuVăn bản": the end of one text and the beginning of another.</summary>
    [GeneratedRegex(@"\p{Ll}{2}\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    private static string FirstSentence(string name) => name.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    /// <summary>"(ii)" stays: other rows refer to it.</summary>
    private static string WithoutNumber(string name) => name.StartsWith('(') ? name : Numbering().Replace(name, "");

    [GeneratedRegex(@"^(\W|\d+\W)*(giấy|tờ\s+khai|đơn|bản|hộ\s+chiếu|thẻ|căn\s+cước|phiếu|biên\s+bản|hồ\s+sơ|văn\s+bản|quyết\s+định|danh\s+sách|ảnh|hợp\s+đồng|báo\s+cáo|chứng|sổ|mẫu|biểu\s+mẫu|trích\s+lục|tài\s+liệu)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaperNoun();

    [GeneratedRegex(@"\s(phải|không\s+được|không\s+phải|có\s+trách\s+nhiệm|thì|được\s+tạo\s+lập|này\s+là)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[-–+*•]\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\W*(lưu\s+ý|ghi\s+chú|chú\s+ý|ví\s+dụ)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\W*(người|ngoài|cá\s+nhân|tổ\s+chức|khi)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^[^\p{L}\d(]*(\d{1,2}(\.\d{1,2})*[.\)]\s*|[a-zđ]\)\s*|\([ivx\d]{1,4}\)\s*)?(trường\s+hợp|đối\s+với)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaseStart();

    /// <summary>The condition ends where what is asked for begins; neither may reach over the end of a sentence.</summary>
    [GeneratedRegex(@"^(?<case>[^.:]{12,300}?),?\s+(thì\s+(?<paper>.+)|(?<paper>(phải\s+(có|nộp|kèm|gửi|xuất\s+trình)|kèm\s+theo\s+hồ\s+sơ|(?<=,\s)(khi\s+thực\s+hiện|ngoài|người\s+(đề\s+nghị|yêu\s+cầu|nộp)|hồ\s+sơ\s[^,.]{0,60}?(phải|gồm|còn)))\s.+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaseSentence();

    [GeneratedRegex(@"^[^\p{L}\d(]*(\d{1,2}(\.\d{1,2})*[.\)]\s*|[a-zđ]\)\s*|\([ivx\d]{1,4}\)\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\W*số\s+lượng(\s+hồ\s+sơ)?\s*:\s*(?<sets>.{1,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sets();

    [GeneratedRegex(@"(\(|,|\s(số|theo|của|và|hoặc|tại|được|đã|cho|có|là))$", RegexOptions.CultureInvariant)]
    private static partial Regex CutOff();
}
