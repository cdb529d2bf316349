using System.Text.Json.Nodes;
using BaNgoi.Cms.Text;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Ways to submit, each with its own time and fee.</summary>
internal static class ChannelMapper
{
    private const string Type = "ProcedureChannel";

    /// <summary>The bag; what is doubtful goes into <paramref name="defects"/>.</summary>
    public static JsonObject Map(string key, IReadOnlyList<ChannelRow> rows, List<Defect> defects)
    {
        // The same doubt mostly stands in every channel; it is said once with the names of all.
        var found = new List<(string Channel, Defect Defect)>();
        var bag = Fields.Bag(rows.Select((row, i) => Item(key, i, row, found)));
        defects.AddRange(found.GroupBy(entry => entry.Defect).Select(group =>
            group.Key with { Text = $"{string.Join(", ", group.Select(entry => entry.Channel).Distinct())}: {group.Key.Text}" }));
        return bag;
    }

    private static JsonObject Item(string key, int position, ChannelRow row, List<(string Channel, Defect Defect)> found)
    {
        var name = SourceText.OneLine(row.Channel) ?? "Không nêu cách nộp";
        var time = TimeLimitParser.Parse(row.Time, row.Note);
        var (feeText, note) = FeeContinuation.Join(row.FeeText, row.Note);
        var fee = FeeParser.Parse(feeText);
        if (fee.State == FeeStates.NotStated && fee.Text is null && note is not null && MentionsFee(note))
        {
            Report(DefectKind.Fee, "Ô phí trống nhưng ghi chú có nói về phí, lệ phí.");
        }

        Report(DefectKind.TimeLimit, time.Defect);
        Report(DefectKind.Fee, fee.Defect);
        var part = new JsonObject();
        part.Text("Channel", Kind(name));
        part.Text("TimeState", time.State);
        part.Number("TimeAmount", time.Amount);
        part.Text("TimeUnit", time.Unit);
        part.Text("TimeFrom", time.From);
        part.Text("TimeText", time.Text);
        part.Text("FeeState", fee.State);
        part.Number("FeeAmount", fee.Amount);
        part.Text("FeeCurrency", fee.Currency);
        part.Text("FeePer", fee.Per);
        part.Text("FeeText", fee.Text);
        part.Text("FeeBasis", fee.Basis);
        part.Text("Note", note);
        return Fields.Item(StableId.Of(key, "channel", $"{position}"), Type, name, part);

        void Report(DefectKind kind, string? defect)
        {
            if (defect is not null)
            {
                found.Add((name, new Defect(kind, defect)));
            }
        }
    }

    private static string Kind(string name) => VietnameseText.Fold(name) switch
    {
        var text when text.Contains("buu chinh", StringComparison.Ordinal) || text.Contains("buu dien", StringComparison.Ordinal) => "post",
        var text when text.Contains("truc tuyen", StringComparison.Ordinal) => "online",
        var text when text.Contains("truc tiep", StringComparison.Ordinal) => "inPerson",
        _ => "other",
    };

    private static bool MentionsFee(string note) =>
        note.Contains("lệ phí", StringComparison.OrdinalIgnoreCase) || note.Contains("mức phí", StringComparison.OrdinalIgnoreCase);
}
