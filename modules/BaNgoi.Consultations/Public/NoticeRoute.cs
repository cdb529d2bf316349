using BaNgoi.Cms.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BaNgoi.Consultations.Public;

/// <summary>The A4 notice of a consultation for the board of a tổ dân phố, with its square code. Address: <c>/thong-bao/PATH</c>.</summary>
internal static class NoticeRoute
{
    private const string Template = "consultation/Notice";

    public static void Map(RouteGroupBuilder routes) => ConsultationRoutes.Get(routes, "/thong-bao/{**path}", GetAsync);

    private static async Task<IResult> GetAsync(HttpContext context, string path, ConsultationReader reader, IPublicPages pages, CancellationToken ct)
    {
        if (await reader.FindAsync(path, ct) is not { } consultation)
        {
            return await ConsultationRoutes.ElsewhereAsync(context, path, reader, pages, ct);
        }

        var page = await pages.FrameAsync("document", $"Thông báo lấy ý kiến: {consultation.Title}", context.Request.Path, ct);
        return await pages.ShowAsync(page with
        {
            Subject = await pages.SubjectAsync(consultation.Id, ct),
            Module = new { DraftUrl = "/" + consultation.Path, Address = $"{await pages.BaseUrlAsync(context.Request, ct)}/{consultation.Path}" },
        }, Template, StatusCodes.Status200OK, ct);
    }
}
