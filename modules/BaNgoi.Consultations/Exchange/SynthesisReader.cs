using System.Globalization;
using BaNgoi.Cms;
using BaNgoi.Cms.Text;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;

namespace BaNgoi.Consultations.Exchange;

/// <summary>Reads the lines of one sheet.</summary>
internal sealed class SynthesisReader
{
    private readonly List<ReadRow> _rows = [];
    private readonly List<SheetProblem> _problems = [];
    private readonly Dictionary<string, int> _lineOfId = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _columns;

    /// <summary>Reads all lines, the heading first.</summary>
    public SheetReading Read(IEnumerable<IDictionary<string, object?>> lines)
    {
        var number = 0;
        foreach (var cells in lines)
        {
            number++;
            if (_columns is null)
            {
                _columns = Columns(cells);
                if (Missing(_columns) is { Count: > 0 } missing)
                {
                    return new SheetReading([], [new SheetProblem(0, $"Bảng thiếu cột: {string.Join(", ", missing)}. Hàng đầu phải giữ nguyên tên cột như khi xuất.")]);
                }
            }
            else if (number - 1 > SynthesisLimits.MostRows)
            {
                return new SheetReading([], [new SheetProblem(0, $"Bảng có quá {SynthesisLimits.MostRows} hàng nên không đọc.")]);
            }
            else if (cells.Values.Any(cell => Text(cell).Length > 0))
            {
                ReadLine(number, cells);
            }
        }

        return _columns is null ? new SheetReading([], [new SheetProblem(0, "Bảng tính không có hàng nào.")]) : new SheetReading(_rows, _problems);
    }

    private static Dictionary<string, string> Columns(IDictionary<string, object?> heading)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (letter, cell) in heading)
        {
            columns.TryAdd(VietnameseText.Fold(Text(cell)), letter);
        }

        return columns;
    }

    private static List<string> Missing(Dictionary<string, string> columns) =>
        [.. SynthesisColumns.Required.Where(name => !columns.ContainsKey(VietnameseText.Fold(name)))];

    private void ReadLine(int line, IDictionary<string, object?> cells)
    {
        string Cell(string name) => Text(cells.TryGetValue(_columns![VietnameseText.Fold(name)], out var cell) ? cell : null);

        var id = Cell(SynthesisColumns.Id);
        if (!Ids.IsValid(id))
        {
            Refuse(line, id.Length == 0 ? "thiếu mã nội bộ." : "mã nội bộ không đọc được.");
            return;
        }

        if (!_lineOfId.TryAdd(id, line))
        {
            Refuse(line, $"mã nội bộ này đã có ở dòng {_lineOfId[id]}.");
            return;
        }

        if (!TryWhole(Cell(SynthesisColumns.Revision), out var revision) || revision is null || !TryWhole(Cell(SynthesisColumns.Number), out var number))
        {
            Refuse(line, "cột Số hoặc Phiên bản không còn là số như khi xuất.");
            return;
        }

        var words = Cell(SynthesisColumns.Decision);
        Decision? decision = DecisionWords.TryParse(words, out var made) ? made : null;
        if (words.Length > 0 && decision is null)
        {
            Refuse(line, $"không hiểu quyết định “{Shown(words)}”. Chỉ dùng: {string.Join(", ", DecisionWords.All.Select(DecisionWords.Of))}.");
            return;
        }

        var reason = Cell(SynthesisColumns.Reason);
        if (reason.Length > SynthesisLimits.LongestReason)
        {
            Refuse(line, $"giải trình dài quá {SynthesisLimits.LongestReason} ký tự.");
            return;
        }

        var unit = Cell(SynthesisColumns.Unit);
        if (unit.Length > CommentLimits.LongestGroupTitle)
        {
            Refuse(line, $"tên đơn vị trả lời dài quá {CommentLimits.LongestGroupTitle} ký tự.");
            return;
        }

        var touched = Cell(SynthesisColumns.Mark) != SynthesisColumns.MarkOf(id, revision.Value, decision, reason, unit);
        _rows.Add(new ReadRow(line, id, number, Cell(SynthesisColumns.PublicText), decision, reason, unit, revision.Value, touched));
    }

    private void Refuse(int line, string why) => _problems.Add(new SheetProblem(line, $"Dòng {line}: {why}"));

    private static string Text(object? cell) => ReportText.Clean(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");

    // Empty is null. A spreadsheet may have turned the text "7" into the number 7.
    private static bool TryWhole(string text, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        return number is not null || text.Length == 0;
    }

    private static string Shown(string words)
    {
        const int Longest = 60;
        return words.Length <= Longest ? words : words[..Longest] + "…";
    }
}
