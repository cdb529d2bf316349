using System.Text.Json;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using BaNgoi.Consultations.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BaNgoi.Consultations.Public;

/// <summary>
/// A published report as a Word file and as a table, made from the frozen report of the public record. Addresses:
/// <c>/giai-trinh.docx/PATH</c> and <c>/giai-trinh.csv/PATH</c>, where PATH is that of the report's page.
/// </summary>
internal static class ReportFileRoutes
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(RouteGroupBuilder routes)
    {
        ConsultationRoutes.Get(routes, "/giai-trinh.docx/{**path}", (HttpContext context, string path, ConsultationReader reader, IPublicPages pages, CancellationToken ct) =>
            AnswerAsync(context, path, reader, pages, (report, hash) => Results.File(ReportDocument.Write(report, hash), WordType, "giai-trinh.docx"), ct));
        ConsultationRoutes.Get(routes, "/giai-trinh.csv/{**path}", (HttpContext context, string path, ConsultationReader reader, IPublicPages pages, CancellationToken ct) =>
            AnswerAsync(context, path, reader, pages, (report, _) => Results.File(ReportCsv.Write(report), "text/csv; charset=utf-8", "giai-trinh.csv"), ct));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, string path, ConsultationReader reader, IPublicPages pages, Func<ExplanationReport, string, IResult> write, CancellationToken ct)
    {
        if (await reader.IdAsync(path, PublicNames.Report, ct) is not { } id || await reader.AspectAsync(id, PublicNames.ReportAspect, ct) is not { } json)
        {
            return await ConsultationRoutes.ElsewhereAsync(context, path, reader, pages, ct, PublicNames.Report);
        }

        var aspect = StoredJson.ReadElement(json);
        context.Response.Headers.CacheControl = "public, no-cache";
        return write(ReportJson.Read(aspect.GetProperty("canonical").GetString()!), aspect.GetProperty("hash").GetString()!);
    }
}
