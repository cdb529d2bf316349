using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Mapping;

/// <summary>The imported parts of one procedure.</summary>
/// <param name="Parts">Part name → JSON, exactly the parts in <see cref="ProcedureParts.Imported"/>.</param>
/// <param name="Defects">What a person should check, in Vietnamese; also in the field SourceDefects.</param>
public sealed record MappedProcedure(JsonObject Parts, IReadOnlyList<Defect> Defects);

/// <summary>Turns a source row into the official parts of a procedure, in the shape of recipes/procedure.recipe.json.</summary>
public static partial class ProcedureMapper
{
    /// <summary>The national portal and what the link to a record there is called; other links show their host.</summary>
    private const string PortalHost = "dichvucong.gov.vn";
    private const string PortalName = "Cổng Dịch vụ công quốc gia";

    /// <summary>Same row in, same bytes out.</summary>
    public static MappedProcedure Map(ProcedureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var key = ProcedureKey.Of(row);
        var documents = DocumentSorter.Sort(row.Documents);
        var defects = new List<Defect>(RecordDefects.Find(row));
        var channels = ChannelMapper.Map(key, row.Channels, defects);
        defects.AddRange(documents.Defects.Select(defect => new Defect(DefectKind.Documents, defect)));
        var legal = LegalBasisMapper.Map(key, row.LegalBasis, defects);
        var distinct = defects.Distinct().OrderBy(defect => defect.Kind).ToList();
        return new MappedProcedure(
            new JsonObject
            {
                [ProcedureParts.Title] = new JsonObject { ["Title"] = TitleCleaner.Official(row.Name) },
                [ProcedureParts.Official] = Official(row, documents, distinct),
                [ProcedureParts.Channels] = channels,
                [ProcedureParts.DocumentCases] = DocumentMapper.Map(key, documents),
                [ProcedureParts.LegalBases] = legal,
            },
            distinct);
    }

    private static JsonObject Official(ProcedureRow row, SortedDocuments documents, List<Defect> defects)
    {
        var part = new JsonObject();
        part.Text("Code", row.Code);
        part.Text("Decision", SourceText.OneLine(row.Decision));
        part.Text("Field", SourceText.OneLine(row.Field));
        part.Text("Level", SourceText.OneLine(row.Level));
        part.Texts("Applicants", Applicants(row.Target));
        part.Markdown("Steps", MarkdownText.From(row.Steps));
        part.Text("DossierSets", documents.Sets);
        part.Markdown("DocumentNotes", MarkdownText.List(documents.Notes));
        part.Text("DecidingAgency", SourceText.OneLine(row.Agency));
        part.Text("ReceivingAddress", ReceivingAddress().Match(SourceText.OneLine(row.Level) ?? "") is { Success: true } place ? place.Groups["place"].Value : null);
        part.Markdown("Result", MarkdownText.From(ResultCode().Replace(row.Result ?? "", " (mã $1)")));
        part.Markdown("Conditions", MarkdownText.From(row.Conditions));
        part.Text("SourceTimeText", SourceText.OneLine(row.TimeLimit));
        part.Text("SourceFeeText", SourceText.OneLine(row.Fee));
        part.Text("SourceDefects", defects.Count == 0 ? null : string.Join('\n', defects.Select(defect => defect.Text)));
        if (WebAddress(row.SourceUrl) is { } address)
        {
            part.Link("Source", address.AbsoluteUri, address.Host.EndsWith(PortalHost, StringComparison.Ordinal) ? PortalName : address.Host);
        }

        part.Text("SourceOrigin", SourceText.OneLine(row.Origin));
        return part;
    }

    /// <summary>"Người nước ngoài, Đảng viên" is two; "Cán bộ, công chức, viên chức" and anything in brackets is one.</summary>
    private static List<string> Applicants(IReadOnlyList<string> targets) =>
        [.. targets.Select(SourceText.OneLine).OfType<string>()
            .SelectMany(target => target.EndsWith(", Đảng viên", StringComparison.Ordinal) ? new[] { target[..^", Đảng viên".Length], "Đảng viên" } : [target])
            .Distinct()];

    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    [GeneratedRegex(@"tiếp\s+nhận\s+tại\s+(?<place>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivingAddress();

    /// <summary>The result's own code, glued behind it.</summary>
    [GeneratedRegex(@"\s*Mã:\s*(KQ[-.\w]*\w)", RegexOptions.CultureInvariant)]
    private static partial Regex ResultCode();
}
