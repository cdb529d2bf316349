using System.Globalization;
using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Clauses;

/// <summary>Gives clauses their label, as Vietnamese law cites them, and their address.</summary>
internal sealed class ClauseNames
{
    private const int LongestNumber = 20;

    private static readonly string[] Ordinals = ["", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    /// <summary>Names a clause; its parent has its names already.</summary>
    /// <param name="node">The clause.</param>
    /// <param name="issued">For a text issued together with the decision: what it calls itself ("Quy chế").</param>
    /// <param name="tail">For signatures and notes: what they are called.</param>
    public void Name(ClauseNode node, string? issued = null, string? tail = null)
    {
        node.Label = tail ?? Label(node, issued);
        node.Address = Unique(tail is not null ? Slug.From(tail) : issued is not null ? "kem-theo" : Address(node));
    }

    private static string Label(ClauseNode node, string? issued)
    {
        var annex = node.Parent is null ? null : Annex(node);
        return node.Kind switch
        {
            ClauseKind.Preamble => "Phần mở đầu",
            ClauseKind.Appendix => issued is not null ? $"{issued} kèm theo" : $"Phụ lục {node.Number}".TrimEnd(),
            ClauseKind.Part => Of($"Phần {node.Number}", annex),
            ClauseKind.Chapter => Of($"Chương {node.Number}", node.Parent),
            ClauseKind.Section => Of($"Mục {node.Number}", node.Parent),
            ClauseKind.Subsection => Of($"Tiểu mục {node.Number}", node.Parent),
            ClauseKind.Article => Of($"Điều {node.Number}", annex),
            ClauseKind.Clause => Of($"khoản {node.Number}", node.Parent),
            ClauseKind.Point => Of($"điểm {node.Number}", node.Parent),
            _ => Of($"đoạn {Position(node)}", node.Parent),
        };
    }

    private static string Of(string own, ClauseNode? whole) => whole is null ? own : $"{own} {whole.Label}";

    private static ClauseNode? Annex(ClauseNode node)
    {
        var outermost = node;
        while (outermost.Parent is not null)
        {
            outermost = outermost.Parent;
        }

        return outermost.Kind == ClauseKind.Appendix ? outermost : null;
    }

    private static string Address(ClauseNode node)
    {
        var annex = Annex(node) is { } outermost && outermost != node ? outermost.Address + "-" : "";
        var parent = node.Parent is null ? "" : node.Parent.Address + "-";
        return node.Kind switch
        {
            ClauseKind.Preamble => "mo-dau",
            ClauseKind.Appendix => node.Number.Length == 0 ? "phu-luc" : $"phu-luc-{Count(node.Number)}",
            ClauseKind.Part => $"{annex}phan-{Count(node.Number)}",
            ClauseKind.Chapter => $"{annex}chuong-{Count(node.Number)}",
            ClauseKind.Section => $"{parent}muc-{Count(node.Number)}",
            ClauseKind.Subsection => $"{parent}tieu-muc-{Count(node.Number)}",
            ClauseKind.Article => $"{annex}dieu-{Plain(node.Number)}",
            ClauseKind.Clause => $"{parent}khoan-{Plain(node.Number)}",
            ClauseKind.Point => $"{parent}diem-{Plain(node.Number)}",
            _ => $"{parent}doan-{Position(node)}",
        };
    }

    private static string Position(ClauseNode text) => text.Number;

    // điểm d and điểm đ are two.
    private static string Plain(string number) => Slug.From(number.ToLowerInvariant().Replace("đ", "dd", StringComparison.Ordinal), LongestNumber);

    // "IV", "4" and "thứ tư" are one number.
    private static string Count(string number)
    {
        var ordinal = Array.IndexOf(Ordinals, number.ToLowerInvariant().Replace("thứ", "", StringComparison.Ordinal).Trim());
        return ordinal > 0 ? ordinal.ToString(CultureInfo.InvariantCulture) : Roman(number) is { } value ? value.ToString(CultureInfo.InvariantCulture) : Plain(number);
    }

    private static int? Roman(string number)
    {
        var (sum, before) = (0, int.MaxValue);
        foreach (var sign in number.ToUpperInvariant())
        {
            var value = sign switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (value == 0)
            {
                return null;
            }

            sum += value > before ? value - (2 * before) : value;
            before = value;
        }

        return sum;
    }

    private string Unique(string address)
    {
        if (_taken.Add(address))
        {
            return address;
        }

        var copy = _copies.GetValueOrDefault(address, 1);
        string other;
        do
        {
            other = string.Create(CultureInfo.InvariantCulture, $"{address}-{++copy}");
        }
        while (!_taken.Add(other));
        _copies[address] = copy;
        return other;
    }
}
