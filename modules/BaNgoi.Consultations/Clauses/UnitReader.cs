using System.Text.RegularExpressions;

namespace BaNgoi.Consultations.Clauses;

/// <summary>Recognises the labels of numbered units at the beginning of a line. What a sentence refers to is no label: it has no sign behind it.</summary>
internal static partial class UnitReader
{
    private static readonly (ClauseKind Kind, Func<Regex> Label)[] Containers =
    [
        (ClauseKind.Part, Part), (ClauseKind.Chapter, Chapter), (ClauseKind.Subsection, Subsection), (ClauseKind.Section, Section), (ClauseKind.Appendix, Appendix),
    ];

    /// <summary>The unit that begins on the line, by the line alone; null when none does.</summary>
    public static UnitStart? Read(DraftLine line)
    {
        if (line.IsBlank || line.IsTable || line.IsQuoted)
        {
            return null;
        }

        var marks = Marks().Match(line.Text).Value;
        var body = line.Text[marks.Length..];
        foreach (var (kind, label) in Containers)
        {
            if (label().Match(body) is { Success: true } container)
            {
                var start = Start(kind, container, marks, line);
                return container.Groups["sep"].Success || start.Rest.Length == 0 || start.IsStrong ? start : null;
            }
        }

        if (Article().Match(body) is { Success: true } article)
        {
            var start = Start(ClauseKind.Article, article, marks, line);
            return (article.Groups["sep"].Success && !Reference().IsMatch(start.Rest)) || start.Rest.Length == 0 || start.IsStrong ? start : null;
        }

        return Small(body, marks, line);
    }

    private static UnitStart? Small(string body, string marks, DraftLine line)
    {
        if (Roman().Match(body) is { Success: true } roman)
        {
            var start = Start(ClauseKind.Section, roman, marks, line);
            return start.IsStrong ? start with { NeedsOrder = true } : null;
        }

        if (Dotted().Match(body) is { Success: true } dotted)
        {
            return Start(ClauseKind.Point, dotted, marks, line) with { NeedsOrder = true };
        }

        if (Clause().Match(body) is { Success: true } clause)
        {
            return Start(ClauseKind.Clause, clause, marks, line) with { IsListItem = !line.IsHeading && ListItem().IsMatch(line.Text) };
        }

        return Point().Match(body) is { Success: true } point
            ? Start(ClauseKind.Point, point, marks, line) with { NeedsOrder = point.Groups["sep"].Value != ")" || point.Groups["n"].Length > 1 }
            : null;
    }

    private static UnitStart Start(ClauseKind kind, Match match, string marks, DraftLine line)
    {
        var rest = match.Groups["rest"].Value.Trim();
        var closesInside = marks.Length == 0 || match.Groups["m"].Captures.Any(capture => capture.Length > 0);
        var unclosed = !closesInside && !rest.Contains(marks, StringComparison.Ordinal);
        var whole = marks.Length > 0 && (closesInside ? rest.Length == 0 : unclosed || rest.IndexOf(marks, StringComparison.Ordinal) >= rest.TrimEnd('.', ':', ' ').Length - marks.Length);
        rest = closesInside ? rest : unclosed ? rest : rest == marks ? "" : marks + rest;
        return new UnitStart(kind, match.Groups["n"].Value, rest, line.IsHeading || whole || IsBold().IsMatch(rest) || ClauseText.IsUpperCase(rest), IsUnclosed: unclosed) { IsMarked = marks.Length > 0 };
    }

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Behind every number: marks of bold may end before or after the sign; a sign before a digit belongs to a number.
    private const string Tail = @"(?![\p{L}\p{N}])\s*(?<m>[*_]*)\s*(?<sep>\\?[.:](?!\d)|[-–—](?=\s|$))?(?<m>[*_]*)\s*(?<rest>.*)$";

    /// <summary>Bold from the first word to the last.</summary>
    [GeneratedRegex(@"^(\*{2,3}|_{2,3})(?:(?!\1).)+\1[.:]?$")]
    internal static partial Regex IsBold();

    [GeneratedRegex(@"^(?:\*{1,3}|_{1,3})?")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^Phần\s+(?<n>thứ\s+\p{L}+|[IVXLC]+|\d{1,3}|[A-H])" + Tail, Any)]
    private static partial Regex Part();

    [GeneratedRegex(@"^Chương\s+(?<n>[IVXLC]+|\d{1,3}[a-z]?)" + Tail, Any)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^Mục\s+(?<n>\d{1,3}[a-z]?|[IVXLC]+)" + Tail, Any)]
    private static partial Regex Section();

    [GeneratedRegex(@"^Tiểu\s+mục\s+(?<n>\d{1,3}[a-z]?|[IVXLC]+)" + Tail, Any)]
    private static partial Regex Subsection();

    [GeneratedRegex(@"^Phụ\s+lục(?:\s+(?:số\s+)?(?<n>[IVXLC]+|\d{1,3}|[A-Z]))?" + Tail, Any)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"^Điều\s*(?<n>\d{1,4}[a-zđ]?)" + Tail, Any)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:đến|khoản|điều|điểm|và|hoặc)\b", Any)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<n>[IVX]{1,6})\s*(?<m>[*_]*)(?<sep>\\?[.])(?<m>[*_]*)\s+(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<n>\d{1,3}(?:\.\d{1,2}){1,3})(?<sep>\\?[.)])?\s*(?<m>[*_]*)\s+(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?:(?:Khoản|khoản|KHOẢN)\s+(?<n>\d{1,3}[a-zđ]?)\s*(?<m>[*_]*)\\?[.:)]|(?<n>\d{1,3}[a-zđ]?)\s*(?<m>[*_]*)\\?[.)])(?<m>[*_]*)(?:(?=\p{Lu})|\s+|$)(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:[Đđ]iểm\s+)?(?<n>[a-zđ](?:\.?\d{1,2})?)\s*(?<m>[*_]*)\\?(?<sep>\)|[.](?=[\s*_]))(?<m>[*_]*)\s*(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^\d{1,9}[.)](?:\s|$)")]
    private static partial Regex ListItem();
}
