using System.Globalization;
using System.Text.RegularExpressions;

namespace BaNgoi.Consultations.Clauses;

/// <summary>Tells by what came before whether a line that looks like the beginning of a unit is one.</summary>
internal sealed partial class UnitOrder(ClauseTree tree)
{
    // The points of Vietnamese law, and of Word, which knows no đ.
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private const string WordLetters = "abcdefghijklmnopqrstuvwxyz";

    private int _article;
    private (ClauseNode? Node, string Written) _lastItem;

    /// <summary>Whether the unit may begin here.</summary>
    /// <param name="start">What the line looks like.</param>
    /// <param name="line">The line.</param>
    /// <param name="before">The line before it, if any.</param>
    public bool Allows(UnitStart start, DraftLine line, DraftLine? before)
    {
        if (tree.Top is { IsTail: true } && start.Kind is not (ClauseKind.Appendix or ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Article))
        {
            return false;
        }

        return (!GoesOn(line, before) || MayInterrupt(start, before!)) && start.Kind switch
        {
            ClauseKind.Section when start.NeedsOrder => tree.Open(ClauseKind.Article) is null,
            ClauseKind.Clause => !IsNested(start, line),
            ClauseKind.Point when start.NeedsOrder => IsInOrder(start.Number),
            _ => true,
        };
    }

    /// <summary>The number the unit is shown with. Markdown counts a list itself, so that "1." before every item is a way to write one.</summary>
    public string Number(UnitStart start)
    {
        var number = start.Number;
        if (start.Kind == ClauseKind.Article)
        {
            _article = Value(number);
        }

        if (start.Kind == ClauseKind.Clause && start.IsListItem)
        {
            var last = tree.LastClause;
            number = last is not null && last == _lastItem.Node && number == "1" && _lastItem.Written == "1"
                ? (Value(last.Number) + 1).ToString(CultureInfo.InvariantCulture)
                : number;
        }

        return number;
    }

    /// <summary>Remembers the item that was begun.</summary>
    public void Began(UnitStart start, ClauseNode node) => _lastItem = start.IsListItem ? (node, start.Number) : (null, "");

    // A line in the middle of a paragraph, after words that do not end there.
    private static bool GoesOn(DraftLine line, DraftLine? before) =>
        !line.StartsBlock && before is { IsHeading: false } && UnitReader.Read(before) is not { IsStrong: true } && OpenEnd().IsMatch(before.Text) && !ClauseText.IsUpperCase(before.Text);

    private bool MayInterrupt(UnitStart start, DraftLine before) =>
        start.IsMarked || (!ReferenceEnd().IsMatch(before.Text) && (IsNext(start) || (start.IsListItem && UnitReader.Read(before) is { IsListItem: true })));

    private bool IsNext(UnitStart start) => start.Kind switch
    {
        ClauseKind.Article => Value(start.Number) == _article + 1,
        ClauseKind.Clause => Value(start.Number) == Value(tree.LastClause?.Number ?? "0") + 1,
        ClauseKind.Point => IsInOrder(start.Number),
        _ => start.IsStrong,
    };

    // A list within a clause, or numbers within a point that do not go on counting the clauses.
    private bool IsNested(UnitStart start, DraftLine line) =>
        (start.IsListItem && tree.Top is { ListIndent: > 0 } top && line.Indent >= top.ListIndent)
        || (tree.Open(ClauseKind.Point) is not null && tree.LastClause is { } last && Value(start.Number) <= Value(last.Number));

    private bool IsInOrder(string number)
    {
        var point = tree.Open(ClauseKind.Point);
        if (number.LastIndexOf('.') is var dot and > 0)
        {
            // "1.5 mét" below clause 1 is its fifth point only when there was a fourth.
            var (above, own) = (number[..dot], Value(number[(dot + 1)..]));
            var before = LastBelow(point, above);
            return before is null ? own == 1 && (tree.Open(ClauseKind.Clause)?.Number == above || point?.Number == above) : own == before + 1;
        }

        if (number.Length > 1)
        {
            return point is not null && point.Number[0] == number[0] && !char.IsDigit(number[0]);
        }

        var last = point is { Number.Length: 1 } ? point.Number[0] : (char?)null;
        return last is null ? number == "a" && (tree.Open(ClauseKind.Clause) ?? tree.Open(ClauseKind.Article)) is not null
            : Follows(Letters, last.Value, number[0]) || Follows(WordLetters, last.Value, number[0]);
    }

    // The last component of the open point that stands directly below a number.
    private static int? LastBelow(ClauseNode? point, string above)
    {
        for (; point is { Kind: ClauseKind.Point }; point = point.Parent)
        {
            if (point.Number.LastIndexOf('.') is var dot and > 0 && point.Number[..dot] == above)
            {
                return Value(point.Number[(dot + 1)..]);
            }
        }

        return null;
    }

    private static bool Follows(string letters, char last, char next) => letters.IndexOf(last, StringComparison.Ordinal) is var at and >= 0 && at + 1 < letters.Length && letters[at + 1] == next;

    private static int Value(string number) => int.TryParse(Digits().Match(number).Value, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\p{L}\p{N}]$")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"(?:^|\s)(?:khoản|điểm|điều|chương|mục|phần|phụ lục|số|tại|và|hoặc|đến|từ|các)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceEnd();
}
