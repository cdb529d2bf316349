using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What a citizen reads when there is no page. From the public record, like every other page.</summary>
internal static class ErrorPages
{
    private static readonly ErrorModel NotFound = new(
        StatusCodes.Status404NotFound, "Không tìm thấy trang này", "Địa chỉ có thể đã gõ nhầm, hoặc trang chưa từng có. Bà con thử tìm bằng vài từ, hoặc về trang chủ.");

    private static readonly ErrorModel Broken = new(
        StatusCodes.Status500InternalServerError, "Trang đang gặp trục trặc", "Lỗi ở phía chúng tôi, không phải do bà con. Xin thử lại sau ít phút, hoặc gọi điện cho phường.");

    private static readonly ErrorModel Bad = new(
        StatusCodes.Status400BadRequest, "Yêu cầu không hợp lệ", "Máy chủ không hiểu được yêu cầu này. Bà con thử lại từ trang chủ.");

    private static readonly ErrorModel TooLarge = Bad with { Status = StatusCodes.Status413PayloadTooLarge, Title = "Nội dung gửi quá dài", Detail = "Xin viết ngắn lại rồi gửi lần nữa." };

    private static readonly ErrorModel Foreign = Bad with { Status = StatusCodes.Status403Forbidden, Title = "Không nhận từ trang khác", Detail = "Nội dung này được gửi từ một trang không phải của phường. Xin mở trang của phường và gửi từ đó." };

    public static async Task<IResult> NotFoundAsync(HttpContext context, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        await PageAsync(context, NotFound, pages, renderer, ct);

    public static async Task<IResult> BadAsync(HttpContext context, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        await PageAsync(context, Bad, pages, renderer, ct);

    public static async Task<IResult> TooLargeAsync(HttpContext context, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        await PageAsync(context, TooLarge, pages, renderer, ct);

    public static async Task<IResult> ForeignAsync(HttpContext context, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        await PageAsync(context, Foreign, pages, renderer, ct);

    public static async Task<IResult> TooManyAsync(HttpContext context, string detail, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        await PageAsync(context, new ErrorModel(StatusCodes.Status429TooManyRequests, "Máy này vừa gửi quá nhiều", detail), pages, renderer, ct);

    /// <summary>Answers bare statuses and unexpected errors with a page; never with details of what went wrong.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(context => WriteAsync(context, Broken)));
        app.UseStatusCodePages(status => WriteAsync(status.HttpContext, status.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => NotFound,
            >= StatusCodes.Status500InternalServerError => Broken,
            var code => Bad with { Status = code },
        }));
    }

    private static async Task WriteAsync(HttpContext context, ErrorModel error)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { status = error.Status, title = error.Title });
            return;
        }

        try
        {
            var pages = context.RequestServices.GetRequiredService<PageBuilder>();
            var renderer = context.RequestServices.GetRequiredService<PublicPageRenderer>();
            await (await PageAsync(context, error, pages, renderer, context.RequestAborted)).ExecuteAsync(context);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The database may be what is broken: say it without a page.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{error.Title}. {error.Detail}");
        }
    }

    private static async Task<IResult> PageAsync(HttpContext context, ErrorModel error, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct) =>
        new HtmlAnswer(await renderer.RenderAsync(await pages.ErrorAsync(error, context.Request.Path, ct), ct), error.Status);
}
