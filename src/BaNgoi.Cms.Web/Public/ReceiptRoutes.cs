using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Receipts by their codes: at the address a receipt gives, or typed from paper or a telephone call.</summary>
internal static class ReceiptRoutes
{
    private const string Path = "/bien-nhan";
    private const string CodeKey = "ma";

    // The same for a code that never was, for a vote's and for one mistyped: nobody learns which codes there are.
    private const string Unknown = "Không tìm thấy biên nhận nào có mã này. Xin xem lại từng chữ.";

    public static void Map(RouteGroupBuilder routes, string[] reading, RequestSizeLimitAttribute limit)
    {
        routes.MapMethods(Path, reading, SearchFormAsync);
        routes.MapPost(Path, SearchAsync).WithMetadata(limit).AddEndpointFilter(SubmissionRoutes.TakeFormAsync);
        routes.MapMethods(Path + "/{code}", reading, ReceiptAsync);
        routes.MapMethods(Path + "/{code}/ma-qr.svg", reading, SquareCodeAsync);
    }

    /// <summary>Address of a receipt.</summary>
    public static string Receipt(string code) => $"{Path}/{code}";

    private static Task<IResult> SearchFormAsync(HttpContext context, SubmissionPages pages, CancellationToken ct) =>
        pages.ReceiptSearchAsync(context.Request, "", "", StatusCodes.Status200OK, ct);

    private static async Task<IResult> SearchAsync(HttpContext context, SubmissionPages pages, ReceiptReader receipts, SubmissionRates rates, CancellationToken ct)
    {
        var typed = context.Request.Form[CodeKey].ToString();
        if (typed.Trim().Length == 0)
        {
            return await pages.ReceiptSearchAsync(context.Request, "", "Xin gõ mã biên nhận.", StatusCodes.Status422UnprocessableEntity, ct);
        }

        if (rates.TakeLookup(context.Connection.RemoteIpAddress) is var wait && wait > TimeSpan.Zero)
        {
            var words = $"Từ mạng này vừa tra cứu nhiều lần. Xin thử lại sau {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} phút.";
            return await pages.ReceiptSearchAsync(context.Request, typed, words, SubmissionRoutes.TooMany(context, wait), ct);
        }

        return await FindAsync(receipts, typed, ct) is { } receipt
            ? SubmissionRoutes.SeeOther(Receipt(receipt.Submission.Code))
            : await pages.ReceiptSearchAsync(context.Request, typed, Unknown, StatusCodes.Status404NotFound, ct);
    }

    private static async Task<IResult> ReceiptAsync(
        HttpContext context, string code, SubmissionPages pages, ReceiptReader receipts, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct) =>
        await FindAsync(receipts, code, ct) is { } receipt
            ? await pages.ReceiptAsync(context.Request, receipt, ct)
            : await ErrorPages.NotFoundAsync(context, builder, renderer, ct);

    private static async Task<IResult> SquareCodeAsync(HttpContext context, string code, PublicReader reader, ReceiptReader receipts, CancellationToken ct)
    {
        if (await FindAsync(receipts, code, ct) is not { } receipt)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return SquareCode.Answer(SiteAddress.Base(await reader.SiteAsync(ct), context.Request) + Receipt(receipt.Submission.Code));
    }

    // A vote has a code too, but nothing to show.
    private static async Task<Receipt?> FindAsync(ReceiptReader receipts, string typed, CancellationToken ct) =>
        await receipts.FindAsync(typed, ct) is { Submission.Text.Length: > 0 } receipt ? receipt : null;
}
