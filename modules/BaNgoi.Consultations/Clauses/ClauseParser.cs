using System.Globalization;
using System.Text.RegularExpressions;

namespace BaNgoi.Consultations.Clauses;

/// <summary>
/// Finds the parts, chapters, articles, clauses and points of a draft in its Markdown, typed by hand or taken over from Word. Every word
/// of the text is in the label, the heading or the Markdown of exactly one clause; any text is accepted.
/// </summary>
/// <remarks>
/// A paragraph without a label belongs to the narrowest unit open before it, for nothing in the text says otherwise; directly in a chapter
/// or an appendix it is a clause of its own. Where nothing is numbered at all, every block is.
/// </remarks>
public static partial class ClauseParser
{
    private const int LongestTitle = 40;
    private const int TitleLines = 4;
    private const int LinesToIssue = 8;

    /// <summary>The clauses in reading order, parents before their children, without permanent ids: <see cref="Clause.ParentId"/> is the parent's address.</summary>
    public static IReadOnlyList<Clause> Parse(string markdown)
    {
        var lines = DraftLines.Of(markdown ?? "");
        var tree = Read(lines, asUnits: false);
        tree = tree.HasUnits ? tree : Read(lines, asUnits: true);
        return [.. tree.Nodes.Select(node => node.ToClause())];
    }

    private static ClauseTree Read(IReadOnlyList<DraftLine> lines, bool asUnits)
    {
        var tree = new ClauseTree();
        var order = new UnitOrder(tree);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                tree.Top?.Gap();
            }
            else if (Tail(line, tree) is { } tail)
            {
                tree.BeginTail(tail);
                tree.AddText(line.Source.TrimStart(), line.StartsBlock, asUnits);
            }
            else if (IsIssued(lines, i, tree) is { } issued)
            {
                i = Issued(lines, i, tree, issued);
            }
            else if (UnitReader.Read(line) is { } start && order.Allows(start, line, i > 0 ? lines[i - 1] : null))
            {
                i = Unit(lines, i, start, tree, order);
            }
            else
            {
                Text(line, tree, asUnits);
            }
        }

        return tree;
    }

    private static int Unit(IReadOnlyList<DraftLine> lines, int at, UnitStart start, ClauseTree tree, UnitOrder order)
    {
        // Bold that goes on over the end of the line.
        var line = lines[at];
        while (start.IsUnclosed && at + 1 < lines.Count && lines[at + 1] is { IsBlank: false, StartsBlock: false, IsQuoted: false } next && UnitReader.Read(next) is null)
        {
            line = line with { Text = $"{line.Text} {next.Text}" };
            start = UnitReader.Read(line) ?? start with { Rest = $"{start.Rest} {next.Text}" };
            at++;
        }

        var node = tree.Begin(start.Kind, order.Number(start), start.IsListItem ? line.Indent + line.Text.IndexOf(' ', StringComparison.Ordinal) + 1 : 0);
        order.Began(start, node);
        if (!HasTitle(start.Kind))
        {
            AddRest(node, start.Rest);
            return at;
        }

        if (start.Rest.StartsWith('(') || (start.Rest.Length > 0 && start.Kind == ClauseKind.Article && !IsTitle(start)))
        {
            AddRest(node, start.Rest);
            return at;
        }

        node.Heading = ClauseText.PlainLine(start.Rest);
        return TakeTitle(lines, at, node, start);
    }

    private static void AddRest(ClauseNode node, string rest)
    {
        if (rest.Length > 0)
        {
            node.Add(rest);
        }
    }

    // An article of a decision has no title: its sentence follows the label and ends with a sign.
    private static bool IsTitle(UnitStart start) =>
        start.IsStrong || (!SentenceEnd().IsMatch(start.Rest) && start.Rest.Count(c => c == ' ') < LongestTitle);

    private static bool HasTitle(ClauseKind kind) => kind is not (ClauseKind.Clause or ClauseKind.Point);

    // The title of a chapter stands on the lines below its number.
    private static int TakeTitle(IReadOnlyList<DraftLine> lines, int at, ClauseNode node, UnitStart start)
    {
        for (var taken = 0; taken < TitleLines; taken++)
        {
            var next = at + 1;
            while (node.Heading.Length == 0 && next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }

            if (next >= lines.Count || lines[next] is not { IsBlank: false, IsTable: false, IsQuoted: false } line || UnitReader.Read(line) is not null || NoTitle().IsMatch(line.Text))
            {
                return at;
            }

            var strong = line.IsHeading || UnitReader.IsBold().IsMatch(line.Text) || ClauseText.IsUpperCase(line.Text);
            var plain = start.Kind != ClauseKind.Article && !SentenceEnd().IsMatch(line.Text) && line.Text.Count(c => c == ' ') < LongestTitle;
            var goesOn = !line.StartsBlock && (ClauseText.IsUpperCase(line.Text) ? ClauseText.IsUpperCase(node.Heading) : UnitReader.IsBold().IsMatch(line.Text) && start.IsStrong);
            if (node.Heading.Length == 0 ? !strong && !plain : !goesOn)
            {
                return at;
            }

            node.Heading = $"{node.Heading} {ClauseText.PlainLine(line.Text)}".Trim();
            start = start with { IsStrong = strong };
            at = next;
        }

        return at;
    }

    private static string? Tail(DraftLine line, ClauseTree tree) =>
        !tree.HasUnits || line.IsQuoted ? null
        : Note().IsMatch(line.Text) ? "Chú thích"
        : Signature().IsMatch(line.Text) && tree.Open(ClauseKind.Appendix) is not { Number.Length: > 0 } ? "Nơi nhận, chữ ký"
        : null;

    // "QUY ĐỊNH / về … / (Ban hành kèm theo Quyết định số …)" behind the articles of the decision that issues it.
    private static string? IsIssued(IReadOnlyList<DraftLine> lines, int at, ClauseTree tree)
    {
        if (!tree.HasUnits || !lines[at].StartsBlock || lines[at].IsQuoted || IssuedTitle().Match(lines[at].Text) is not { Success: true } title)
        {
            return null;
        }

        var near = lines.Skip(at + 1).Take(LinesToIssue).TakeWhile(line => line.IsBlank || IssuedBy().IsMatch(line.Text) || UnitReader.Read(line) is null);
        var kind = title.Groups[1].Value;
        return near.Any(line => IssuedBy().IsMatch(line.Text)) ? kind[..1] + kind[1..].ToLower(CultureInfo.InvariantCulture) : null;
    }

    private static int Issued(IReadOnlyList<DraftLine> lines, int at, ClauseTree tree, string kind)
    {
        var node = tree.Begin(ClauseKind.Appendix, "", issued: kind);
        for (; !IssuedBy().IsMatch(lines[at].Text); at++)
        {
            node.Heading = $"{node.Heading} {ClauseText.PlainLine(lines[at].Text)}".Trim();
        }

        node.Add(lines[at].Text);
        return at;
    }

    private static void Text(DraftLine line, ClauseTree tree, bool asUnits)
    {
        if (tree.Top is { Kind: ClauseKind.Appendix, HasChildren: false } annex && (IssuedBy().IsMatch(line.Text) || (!annex.IsEmpty && !line.StartsBlock)))
        {
            annex.Add(line.Text);
            return;
        }

        // What belongs to an item of a list is indented by the item's own sign, which stays outside.
        var indent = Math.Min(line.Source.Length - line.Source.TrimStart().Length, tree.Top?.ListIndent ?? 0);
        tree.AddText(line.Source[indent..], line.StartsBlock, asUnits);
    }

    [GeneratedRegex(@"[.;:,!?…][*_""”)]*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:\(|[*_]*\((?:Ban hành )?kèm theo|[-+•–*]\s|\[\^)", RegexOptions.IgnoreCase)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^\[\^[^\]]+\]:")]
    private static partial Regex Note();

    [GeneratedRegex(@"^[|\s*_]*(?:(?:Nơi nhận|NƠI NHẬN)[*_]*\s*:|(?:TM|T/M|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}|(?:PHÓ )?CHỦ TỊCH[*_]*$)")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^[*_]*(QUY ĐỊNH|QUY CHẾ|QUY TRÌNH|ĐỀ ÁN|KẾ HOẠCH|PHƯƠNG ÁN|CHƯƠNG TRÌNH|DANH MỤC|ĐIỀU LỆ|NỘI QUY)(?!\p{L})")]
    private static partial Regex IssuedTitle();

    [GeneratedRegex(@"^[*_]*\(\s*(?:Ban hành )?kèm theo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IssuedBy();
}
