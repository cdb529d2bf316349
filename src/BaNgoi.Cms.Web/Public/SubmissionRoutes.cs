using System.Globalization;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Door 2: the routes by which citizens send something and read its receipt. Whoever comes may use them; none needs a cookie or a script.</summary>
internal static class SubmissionRoutes
{
    private const string ReportPath = "/bao-sai-sot";
    private const string UsefulnessPath = "/co-ich-khong";

    private const string PageKey = "trang";
    private const string ChoiceKey = "tra-loi";

    // The longest words in their most expensive letters, and room for the rest of the form.
    private const long LargestForm = 128 * 1024;

    private static readonly Dictionary<string, string> Choices = new(StringComparer.Ordinal)
    {
        ["co"] = SubmissionKind.Yes,
        ["mot-phan"] = SubmissionKind.Partly,
        ["khong"] = SubmissionKind.No,
    };

    public static void MapSubmissionRoutes(this RouteGroupBuilder open)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var limit = new RequestSizeLimitAttribute(LargestForm);
        var routes = open.MapGroup("");
        routes.MapMethods(ReportPath, reading, ReportFormAsync);
        routes.MapMethods(UsefulnessPath + "/{code}", reading, ReasonFormAsync);
        routes.MapPost(ReportPath, SendReportAsync).WithMetadata(limit).AddEndpointFilter(TakeFormAsync);
        routes.MapPost(UsefulnessPath, SendUsefulnessAsync).WithMetadata(limit).AddEndpointFilter(TakeFormAsync);
        routes.MapPost(UsefulnessPath + "/{code}", SendReasonAsync).WithMetadata(limit).AddEndpointFilter(TakeFormAsync);
        ReceiptRoutes.Map(routes, reading, limit);
        ContactLinkRoutes.Map(routes, reading, limit);
    }

    private static async Task<IResult> ReportFormAsync(HttpContext context, SubmissionPages pages, CancellationToken ct)
    {
        var subject = await pages.SubjectAsync(context.Request.Query[PageKey].ToString(), ct);
        return await pages.ReportAsync(context.Request, ReportForm(pages, subject), StatusCodes.Status200OK, ct);
    }

    private static async Task<IResult> SendReportAsync(HttpContext context, SubmissionPages pages, SubmissionIntake intake, CancellationToken ct)
    {
        var subject = await pages.SubjectAsync(context.Request.Query[PageKey].ToString(), ct);
        var input = Typed(context) with { Kind = SubmissionKind.PageReport, DocumentId = subject?.Id, Path = subject?.Path ?? "", Title = subject?.Title ?? "" };
        var result = await intake.SendAsync(input, ct);
        return result.Stored
            ? SeeOther(ReceiptRoutes.Receipt(result.Code))
            : await pages.ReportAsync(context.Request, pages.Returned(ReportForm(pages, subject), input, Problems(result)), Refused(context, result), ct);
    }

    private static async Task<IResult> SendUsefulnessAsync(
        HttpContext context, SubmissionPages pages, SubmissionIntake intake, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct)
    {
        if (!Choices.TryGetValue(context.Request.Form[ChoiceKey].ToString(), out var choice))
        {
            return await ErrorPages.BadAsync(context, builder, renderer, ct);
        }

        if (await pages.SubjectAsync(context.Request.Query[PageKey].ToString(), ct) is not { } subject)
        {
            return await ErrorPages.NotFoundAsync(context, builder, renderer, ct);
        }

        var result = await intake.SendAsync(
            new SubmissionInput { Kind = SubmissionKind.PageUsefulness, From = context.Connection.RemoteIpAddress, DocumentId = subject.Id, Path = subject.Path ?? "", Title = subject.Title, Choice = choice }, ct);
        if (result.Stored)
        {
            return SeeOther($"{UsefulnessPath}/{result.Code}");
        }

        Refused(context, result);
        return await ErrorPages.TooManyAsync(context, SubmissionPages.TooManyWords(result.RetryAfter), builder, renderer, ct);
    }

    private static async Task<IResult> ReasonFormAsync(
        HttpContext context, string code, SubmissionPages pages, ReceiptReader receipts, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct) =>
        await VoteAsync(code, receipts, ct) is { } vote
            ? await pages.UsefulnessAsync(context.Request, vote, ReasonForm(pages, vote), StatusCodes.Status200OK, ct)
            : await ErrorPages.NotFoundAsync(context, builder, renderer, ct);

    private static async Task<IResult> SendReasonAsync(
        HttpContext context, string code, SubmissionPages pages, SubmissionIntake intake, ReceiptReader receipts, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct)
    {
        if (await VoteAsync(code, receipts, ct) is not { } vote)
        {
            return await ErrorPages.NotFoundAsync(context, builder, renderer, ct);
        }

        var input = Typed(context) with { Kind = SubmissionKind.UsefulnessReason, DocumentId = vote.DocumentId, Path = vote.Path, Title = vote.Title, AboutId = vote.Id };
        var result = await intake.SendAsync(input, ct);
        return result.Stored
            ? SeeOther(ReceiptRoutes.Receipt(result.Code))
            : await pages.UsefulnessAsync(context.Request, vote, pages.Returned(ReasonForm(pages, vote), input, Problems(result)), Refused(context, result), ct);
    }

    private static async Task<SubmissionRecord?> VoteAsync(string code, ReceiptReader receipts, CancellationToken ct) =>
        await receipts.FindAsync(code, ct) is { Submission: var vote } && vote.Kind == SubmissionKind.PageUsefulness.Name ? vote : null;

    // Before anything else: is it a form at all, of bearable size, from a page of ours?
    internal static async ValueTask<object?> TakeFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var pages = context.RequestServices.GetRequiredService<PageBuilder>();
        var renderer = context.RequestServices.GetRequiredService<PublicPageRenderer>();
        if (!SameSite.Sent(context.Request))
        {
            return await ErrorPages.ForeignAsync(context, pages, renderer, context.RequestAborted);
        }

        if (!context.Request.HasFormContentType)
        {
            return await ErrorPages.BadAsync(context, pages, renderer, context.RequestAborted);
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await ErrorPages.TooLargeAsync(context, pages, renderer, context.RequestAborted);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            return await ErrorPages.BadAsync(context, pages, renderer, context.RequestAborted);
        }

        return await next(invocation);
    }

    private static SubmissionInput Typed(HttpContext context)
    {
        var form = context.Request.Form;
        return new SubmissionInput
        {
            Kind = SubmissionKind.PageReport,
            From = context.Connection.RemoteIpAddress,
            Text = form["noi-dung"].ToString(),
            Contact = form["lien-he"].ToString(),
            Stamp = form[FormGuardFields.Stamp].ToString(),
            Work = form[FormGuardFields.Work].ToString(),
            Trap = form[FormGuardFields.Trap].ToString(),
        };
    }

    private static SubmissionFormModel ReportForm(SubmissionPages pages, Publishing.PublicDocument? subject) => subject is null
        ? pages.NewForm(ReportPath, "", "")
        : pages.NewForm($"{ReportPath}?{PageKey}={Uri.EscapeDataString(PublicReader.UrlOf(subject.Path ?? ""))}", subject.Title, subject.Path ?? "");

    private static SubmissionFormModel ReasonForm(SubmissionPages pages, SubmissionRecord vote) => pages.NewForm($"{UsefulnessPath}/{vote.Code}", vote.Title, vote.Path);

    private static IReadOnlyList<SubmissionProblem> Problems(SubmissionResult result) =>
        result.RetryAfter > TimeSpan.Zero ? [new SubmissionProblem(SubmissionField.Form, SubmissionPages.TooManyWords(result.RetryAfter))] : result.Problems;

    private static int Refused(HttpContext context, SubmissionResult result) =>
        result.RetryAfter == TimeSpan.Zero ? StatusCodes.Status422UnprocessableEntity : TooMany(context, result.RetryAfter);

    /// <summary>Says when to come back; the status to answer with.</summary>
    internal static int TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return StatusCodes.Status429TooManyRequests;
    }

    // 303: reading the page again must not send again.
    internal static IResult SeeOther(string path) => new SeeOtherAnswer(path);

    private sealed class SeeOtherAnswer(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
