using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Projection;

/// <summary>Makes the public form of published reports: a document with its page, and the frozen report as its aspect.</summary>
public static class ReportItems
{
    /// <summary>Name of the content type.</summary>
    public const string TypeName = PublicNames.Report;

    /// <summary>Name of the aspect.</summary>
    public const string AspectName = PublicNames.ReportAspect;

    /// <summary>Path of an edition's page: below its draft, wherever that lives.</summary>
    public static string PathOf(string draftPath, int edition) => edition == 1 ? $"{draftPath}/giai-trinh" : string.Create(CultureInfo.InvariantCulture, $"{draftPath}/giai-trinh-{edition}");

    /// <summary>The item of an edition.</summary>
    /// <param name="report">The edition.</param>
    /// <param name="draftTitle">Title of the draft.</param>
    /// <param name="draftPath">Path of the draft.</param>
    public static ContentItem Make(ReportRecord report, string draftTitle, string draftPath)
    {
        var again = report.Edition > 1 ? string.Create(CultureInfo.InvariantCulture, $" (bản số {report.Edition})") : "";
        var title = $"Tổng hợp, giải trình, tiếp thu ý kiến: {draftTitle}{again}";
        return new ContentItem
        {
            ContentItemId = report.Id,
            ContentItemVersionId = report.Id,
            ContentType = TypeName,
            DisplayText = title,
            Published = true,
            Latest = true,
            CreatedUtc = report.AtUtc,
            PublishedUtc = report.AtUtc,
            Parts = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = title },
                ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(draftPath, report.Edition) },
            },
        };
    }

    /// <summary>The frozen report with its hash.</summary>
    public static PublicAspect Aspect(ReportRecord report) => new()
    {
        DocumentId = report.Id,
        Name = AspectName,
        OnPage = true,
        Json = StoredJson.Write(new JsonObject
        {
            ["hash"] = report.Hash,
            ["edition"] = report.Edition,
            ["reason"] = report.Reason,
            ["draftId"] = report.ConsultationId,
            ["report"] = JsonNode.Parse(report.Json),
            ["canonical"] = report.Json,
        }),
    };
}
