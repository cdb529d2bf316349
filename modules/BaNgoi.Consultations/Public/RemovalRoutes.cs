using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Consultations.Comments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BaNgoi.Consultations.Public;

/// <summary>Asks for the removal of a comment; whoever has its receipt may. The office decides, and the trace stays.</summary>
internal static class RemovalRoutes
{
    private const string Pattern = "/bien-nhan/{code}/xin-go";
    private const string Template = "consultation/Removal";
    private const long LargestForm = 64 * 1024;

    public static void Map(RouteGroupBuilder routes)
    {
        ConsultationRoutes.Get(routes, Pattern, FormAsync);
        routes.MapPost(Pattern, SendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .AddEndpointFilter((invocation, next) => ((IPublicPages)invocation.HttpContext.RequestServices.GetService(typeof(IPublicPages))!).TakeFormAsync(invocation, next));
    }

    private static async Task<IResult> FormAsync(HttpContext context, string code, ReceiptReader receipts, FormStamp stamps, IPublicPages pages, CancellationToken ct) =>
        await CommentAsync(code, receipts, ct) is { } comment
            ? await ShowAsync(context, NewForm(comment, stamps), pages, StatusCodes.Status200OK, ct)
            : await pages.NotFoundAsync(context, ct);

    private static async Task<IResult> SendAsync(HttpContext context, string code, ReceiptReader receipts, SubmissionIntake intake, FormStamp stamps, IPublicPages pages, CancellationToken ct)
    {
        if (await CommentAsync(code, receipts, ct) is not { } comment)
        {
            return await pages.NotFoundAsync(context, ct);
        }

        var form = context.Request.Form;
        var input = new SubmissionInput
        {
            Kind = CommentKinds.Removal,
            From = context.Connection.RemoteIpAddress,
            DocumentId = comment.DocumentId,
            Path = comment.Path,
            Title = comment.Title,
            AboutId = comment.Id,
            Text = form["noi-dung"].ToString(),
            Stamp = form[FormGuardFields.Stamp].ToString(),
            Work = form[FormGuardFields.Work].ToString(),
            Trap = form[FormGuardFields.Trap].ToString(),
        };
        var result = await intake.SendAsync(input, ct);
        if (result.Stored)
        {
            return pages.SeeOther($"/bien-nhan/{result.Code}");
        }

        var empty = NewForm(comment, stamps);
        var words = result.Problems.Select(p => (p.Field, p.Words)).ToLookup(p => p.Field, p => p.Words);
        var status = result.RetryAfter > TimeSpan.Zero ? pages.TooMany(context, result.RetryAfter) : StatusCodes.Status422UnprocessableEntity;
        var (stamp, work) = stamps.Returned(input.Stamp, input.Work);
        return await ShowAsync(context, empty with
        {
            Text = input.Text,
            Stamp = stamp,
            Work = work,
            TextError = words[SubmissionField.Text].FirstOrDefault() ?? "",
            FormError = result.RetryAfter > TimeSpan.Zero ? "Từ mạng này vừa gửi nhiều lần nên máy chưa nhận. Xin gửi lại sau vài phút." : words[SubmissionField.Form].FirstOrDefault() ?? "",
        }, pages, status, ct);
    }

    private static async Task<SubmissionRecord?> CommentAsync(string code, ReceiptReader receipts, CancellationToken ct) =>
        await receipts.FindAsync(code, ct) is { Submission: var comment } && comment.Kind == CommentKinds.Comment.Name ? comment : null;

    private static SubmissionFormModel NewForm(SubmissionRecord comment, FormStamp stamps) => new()
    {
        Action = $"/bien-nhan/{comment.Code}/xin-go",
        PageTitle = comment.Title,
        PageUrl = "/" + comment.Path,
        Stamp = stamps.Issue(),
        TextLimit = SubmissionText.MaximumLength,
        ContactLimit = SubmissionText.MaximumContactLength,
    };

    private static async Task<IResult> ShowAsync(HttpContext context, SubmissionFormModel form, IPublicPages pages, int status, CancellationToken ct)
    {
        var page = await pages.FrameAsync("form", form.HasErrors ? "Lỗi: Xin gỡ góp ý" : "Xin gỡ góp ý", context.Request.Path, ct);
        return await pages.ShowAsync(page with { Form = form }, Template, status, ct);
    }
}
