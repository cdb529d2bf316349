using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Exchange;

/// <summary>Compares a sheet that came back with the answers as they are. It changes nothing.</summary>
public static class SynthesisDiff
{
    /// <summary>What the sheet would change and what keeps it from being applied.</summary>
    /// <param name="current">All comments of the consultation that the actor may answer.</param>
    /// <param name="reading">The sheet.</param>
    public static SynthesisChanges Between(IReadOnlyList<SheetRow> current, SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(reading);
        var byId = current.ToDictionary(row => row.CommentId, StringComparer.Ordinal);
        var edits = new List<DecisionEdit>();
        var problems = new List<SheetProblem>(reading.Problems);
        foreach (var read in reading.Rows)
        {
            var known = byId.GetValueOrDefault(read.CommentId);
            if (Problem(known, read) is { } problem)
            {
                problems.Add(new SheetProblem(read.Line, $"Dòng {read.Line}: {problem}"));
            }
            else if (Changes(known!, read))
            {
                edits.Add(new DecisionEdit(
                    read.CommentId, read.Revision, read.Decision!.Value, read.Reason, read.Unit, read.Line, known!.Number, known.Decision, known.Reason, known.Unit));
            }
        }

        var seen = reading.Rows.Select(row => row.CommentId).ToHashSet(StringComparer.Ordinal);
        return new SynthesisChanges(
            edits, [.. problems.OrderBy(problem => problem.Line)], reading.Rows.Count - edits.Count - (problems.Count - reading.Problems.Count), byId.Keys.Count(id => !seen.Contains(id)));
    }

    // A line nobody touched in the sheet asks for nothing, even when the answer has changed since.
    private static bool Changes(SheetRow known, ReadRow read) =>
        read.IsTouched && (read.Decision != known.Decision || read.Reason != SynthesisColumns.Text(known.Reason) || read.Unit != SynthesisColumns.Text(known.Unit));

    private static string? Problem(SheetRow? known, ReadRow read)
    {
        if (known is null)
        {
            return "không có góp ý nào mang mã nội bộ này trong dự thảo.";
        }

        // When only some columns were sorted, each answer stands beside another comment.
        if (read.Number != known.Number || read.PublicText != SynthesisColumns.Text(known.PublicText))
        {
            return $"số hoặc nội dung góp ý không khớp với mã nội bộ (ý kiến số {known.Number}); có thể các cột đã bị sắp xếp lệch nhau hoặc nội dung bị sửa.";
        }

        if (!Changes(known, read))
        {
            return null;
        }

        return read.Revision != known.Revision ? "đã có người sửa câu trả lời này sau khi bảng được xuất; xin xuất lại bảng để làm tiếp."
            : read.Decision is null ? known.Decision is null ? "có giải trình hoặc đơn vị trả lời nhưng chưa ghi quyết định." : "quyết định đã có bị để trống; không xóa quyết định bằng bảng được."
            : read.Reason.Length == 0 && DecisionWords.NeedsReason(read.Decision.Value) ? $"quyết định “{DecisionWords.Of(read.Decision.Value)}” cần có giải trình."
            : read.Unit.Length == 0 ? "thiếu đơn vị trả lời."
            : null;
    }
}
