using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>
/// The frozen form of a report: one text for one report, whatever order its rows came in, so that its hash proves that nothing
/// was changed since.
/// </summary>
public static class ReportJson
{
    private const string Format = "bangoi-explanation-report/1";

    private static readonly JsonSerializerOptions Options = new(StoredJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The canonical text: compact, properties and rows in one order.</summary>
    public static string Write(ExplanationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(new Frozen(Format, report.Head, [.. report.Rows.Select(Row)], Numbers(report.Totals)), Options);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or its numbers are not those of its rows.</exception>
    public static ExplanationReport Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var frozen = JsonSerializer.Deserialize<Frozen>(json, Options);
            if (frozen is not { Format: Format })
            {
                throw new FormatException("This is not a frozen explanation report.");
            }

            var report = ExplanationReport.Make(frozen.Head, frozen.Rows.Select(Row), frozen.Totals.Received, frozen.Totals.Asked);
            return Write(report) == json ? report : throw new FormatException("The frozen report is not in its canonical form: it was changed after it was written.");
        }
        catch (Exception error) when (error is JsonException or ReportException)
        {
            throw new FormatException($"The frozen report cannot be read: {error.Message}", error);
        }
    }

    /// <summary>SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal digits.</summary>
    public static string Hash(ExplanationReport report) => Hash(Write(report));

    /// <summary>The same of a text already written.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static FrozenRow Row(ReportRow row) => new(
        row.Number, row.ClauseLabel, row.ClauseOrder, row.Sender, SenderKindWords.Code(row.SenderKind), row.Channel, row.PublicText,
        DecisionWords.Code(row.Decision), row.Reason, row.Unit, row.DecidedOn, row.Group, row.Url);

    private static ReportRow Row(FrozenRow row) => new(
        row.Number, row.ClauseLabel, row.ClauseOrder, row.Sender, SenderKindWords.TryParse(row.SenderKind, out var kind) ? kind : default, row.Channel, row.PublicText,
        DecisionWords.TryParse(row.Decision, out var decision) ? decision : default, row.Reason, row.Unit, row.DecidedOn, row.Group, row.Url);

    private static FrozenTotals Numbers(ReportTotals totals) => new(
        totals.Asked,
        totals.Received,
        totals.Published,
        totals.Unpublished,
        [.. DecisionWords.All.Select(decision => new FrozenCount(DecisionWords.Code(decision), totals.ByDecision[decision]))],
        [.. SenderKindWords.All.Select(kind => new FrozenCount(SenderKindWords.Code(kind), totals.BySender[kind]))],
        totals.DistinctOpinions);

    private sealed record Frozen(string Format, ReportHead Head, IReadOnlyList<FrozenRow> Rows, FrozenTotals Totals);

    private sealed record FrozenRow(
        int Number, string ClauseLabel, int ClauseOrder, string Sender, string SenderKind, string Channel, string PublicText,
        string Decision, string Reason, string Unit, DateOnly DecidedOn, int? Group, string Url);

    private sealed record FrozenTotals(
        int Asked, int Received, int Published, int Unpublished, IReadOnlyList<FrozenCount> ByDecision, IReadOnlyList<FrozenCount> BySender, int DistinctOpinions);

    private sealed record FrozenCount(string Code, int Count);
}
