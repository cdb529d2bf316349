using System.Globalization;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BaNgoi.Consultations.Public;

/// <summary>
/// Comments on a draft: form, check page, sending. Whoever comes may use them; no account, no cookie, no script. What is refused
/// comes back filled in.
/// </summary>
internal static class CommentRoutes
{
    private const string Prefix = "/gop-y";
    private const string ClauseKey = "khoan";
    private const string TextKey = "noi-dung";
    private const string ActKey = "buoc";
    private const string SendAct = "gui";
    private const string ChangeAct = "sua";
    private const string FormTemplate = "consultation/CommentForm";
    private const string CheckTemplate = "consultation/CommentCheck";
    private const string ClosedTemplate = "consultation/Closed";

    // The longest words in their most expensive letters, and room for the rest of the form.
    private const long LargestForm = 256 * 1024;

    public static void Map(RouteGroupBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(Prefix + "/{**path}", reading, FormAsync);
        routes.MapPost(Prefix + "/{**path}", SendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .AddEndpointFilter((invocation, next) => ((IPublicPages)invocation.HttpContext.RequestServices.GetService(typeof(IPublicPages))!).TakeFormAsync(invocation, next));
    }

    private static async Task<IResult> FormAsync(HttpContext context, string path, ConsultationReader reader, IPublicPages pages, FormStamp stamps, TimeProvider clock, CancellationToken ct)
    {
        if (await reader.FindAsync(path, ct) is not { } consultation)
        {
            return await ConsultationRoutes.ElsewhereAsync(context, path, reader, pages, ct);
        }

        if (consultation.PhaseAt(clock.GetUtcNow().UtcDateTime) != ConsultationPhase.Open)
        {
            return await ClosedAsync(context, consultation, "", pages, StatusCodes.Status200OK, ct);
        }

        var clause = consultation.Clauses.FirstOrDefault(c => c.Id == context.Request.Query[ClauseKey].ToString());
        return await ShowAsync(context, NewForm(consultation, clause, stamps), pages, StatusCodes.Status200OK, ct);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, string path, ConsultationReader reader, IPublicPages pages, SubmissionIntake intake, FormStamp stamps, TimeProvider clock, CancellationToken ct)
    {
        if (await reader.FindAsync(path, ct) is not { } consultation)
        {
            return await ConsultationRoutes.ElsewhereAsync(context, path, reader, pages, ct);
        }

        if (consultation.PhaseAt(clock.GetUtcNow().UtcDateTime) != ConsultationPhase.Open)
        {
            return await ClosedAsync(context, consultation, context.Request.Form[TextKey].ToString(), pages, StatusCodes.Status409Conflict, ct);
        }

        var typed = Typed(context.Request.Form, consultation, stamps);

        var act = context.Request.Form[ActKey].ToString();
        if (act == ChangeAct)
        {
            return await ShowAsync(context, typed, pages, StatusCodes.Status200OK, ct);
        }

        // Never the host the request names: whoever sends the form could put his own into the ward's mail.
        var baseUrl = (await pages.FrameAsync("form", "", context.Request.Path, ct)).Site.BaseUrl;
        var input = Input(context, consultation, typed, baseUrl);
        var nameError = SubmissionText.Line(typed.Name).Length > CommentLimits.LongestName ? $"Tên chỉ được dài {CommentLimits.LongestName} ký tự." : "";
        var problems = intake.Check(input);
        if (problems.Count > 0 || nameError.Length > 0)
        {
            return await ShowAsync(context, Mended(typed, problems) with { NameError = nameError }, pages, StatusCodes.Status422UnprocessableEntity, ct);
        }

        if (act != SendAct)
        {
            return await ShowAsync(context, typed with { Checking = true, Text = SubmissionText.Lines(typed.Text), Name = SubmissionText.Line(typed.Name), Contact = SubmissionText.Line(typed.Contact) }, pages, StatusCodes.Status200OK, ct);
        }

        var result = await intake.SendAsync(input, ct);
        if (result.Stored)
        {
            return pages.SeeOther($"/bien-nhan/{result.Code}");
        }

        return result.Late ? await ClosedAsync(context, consultation, typed.Text, pages, StatusCodes.Status409Conflict, ct)
            : result.RetryAfter > TimeSpan.Zero ? await ShowAsync(context, typed with { FormError = TooManyWords(result.RetryAfter) }, pages, pages.TooMany(context, result.RetryAfter), ct)
            : await ShowAsync(context, Mended(typed, result.Problems), pages, StatusCodes.Status422UnprocessableEntity, ct);
    }

    private static SubmissionInput Input(HttpContext context, PublicConsultation consultation, CommentForm typed, string baseUrl)
    {
        SenderKindWords.TryParse(typed.SenderKind, out var kind);
        var name = SubmissionText.Line(typed.Name);
        var showName = typed.ShowName && name.Length > 0;
        return new SubmissionInput
        {
            Kind = CommentKinds.Comment,
            From = context.Connection.RemoteIpAddress,
            DocumentId = consultation.Id,
            Path = consultation.Path,
            Title = consultation.Title,
            Text = typed.Text,
            Contact = typed.Contact,
            Stamp = typed.Stamp,
            Work = typed.Work,
            Trap = context.Request.Form[FormGuardFields.Trap].ToString(),
            ClosesUtc = consultation.ClosesUtc,
            DetailsKey = string.Join('\u0001', typed.Clause?.Id, name, showName, kind),
            Details = submission => [Details(submission, consultation, typed, name, showName, kind)],
            BaseUrl = baseUrl,
            ReceiptMail = (submission, confirmUrl) => MailAddress.Parse(SubmissionText.Line(typed.Contact)) is { } to ? ReceivedMail.Make(to, consultation.Title, submission, baseUrl, confirmUrl) : null,
        };
    }

    private static CommentDetails Details(SubmissionRecord submission, PublicConsultation consultation, CommentForm typed, string name, bool showName, SenderKind kind) => new()
    {
        SubmissionId = submission.Id,
        ConsultationId = consultation.Id,
        TextNumber = consultation.TextNumber,
        ClauseId = typed.Clause?.Id,
        ClauseLabel = typed.Clause?.Label ?? "",
        SenderKind = kind,
        SenderName = name,
        ShowName = showName,
        ConsentVersion = ConsentWords.Current,
        Channel = CommentChannel.Site,
        EnteredBy = "",
    };

    private static CommentForm NewForm(PublicConsultation consultation, PublicClause? clause, FormStamp stamps) => new()
    {
        Action = $"{Prefix}/{consultation.Path}",
        DraftTitle = consultation.Title,
        DraftUrl = "/" + consultation.Path,
        ClosesUtc = consultation.ClosesUtc!.Value.ToString("O", CultureInfo.InvariantCulture),
        Clause = clause,
        Clauses = [.. consultation.Clauses.Where(c => c.Label.Length > 0).Select(c => new ClauseChoice(c.Id, c.Label, c.Level, c.Id == clause?.Id))],
        Stamp = stamps.Issue(),
    };

    private static CommentForm Typed(IFormCollection form, PublicConsultation consultation, FormStamp stamps)
    {
        var clause = consultation.Clauses.FirstOrDefault(c => c.Id == form[ClauseKey].ToString());
        var empty = NewForm(consultation, clause, stamps);
        var (stamp, work) = stamps.Returned(form[FormGuardFields.Stamp].ToString(), form[FormGuardFields.Work].ToString());
        return empty with
        {
            Stamp = stamp,
            Work = work,
            Text = form[TextKey].ToString(),
            Name = form["ten"].ToString(),
            ShowName = form["hien-ten"].ToString().Length > 0,
            Contact = form["lien-he"].ToString(),
            SenderKind = SenderKindWords.TryParse(form["loai"].ToString(), out var kind) ? SenderKindWords.Code(kind) : empty.SenderKind,
        };
    }

    private static CommentForm Mended(CommentForm form, IReadOnlyList<SubmissionProblem> problems) => form with
    {
        TextError = Words(problems, SubmissionField.Text),
        ContactError = Words(problems, SubmissionField.Contact),
        FormError = Words(problems, SubmissionField.Form),
    };

    private static string Words(IReadOnlyList<SubmissionProblem> problems, SubmissionField field) => problems.FirstOrDefault(p => p.Field == field)?.Words ?? "";

    private static async Task<IResult> ShowAsync(HttpContext context, CommentForm form, IPublicPages pages, int status, CancellationToken ct)
    {
        var title = form.Checking ? "Xem lại trước khi gửi" : "Góp ý cho dự thảo";
        var page = await pages.FrameAsync("form", form.HasErrors ? $"Lỗi: {title}" : title, context.Request.Path, ct);
        return await pages.ShowAsync(page with { Module = form }, form.Checking ? CheckTemplate : FormTemplate, status, ct);
    }

    // What was typed is given back, to be sent another way: nothing is lost because a clock ran out.
    private static async Task<IResult> ClosedAsync(HttpContext context, PublicConsultation consultation, string text, IPublicPages pages, int status, CancellationToken ct)
    {
        var page = await pages.FrameAsync("form", "Chưa hoặc không còn nhận góp ý", context.Request.Path, ct);
        return await pages.ShowAsync(
            page with { Module = new { draftTitle = consultation.Title, draftUrl = "/" + consultation.Path, text }, Subject = await pages.SubjectAsync(consultation.Id, ct) }, ClosedTemplate, status, ct);
    }

    private static string TooManyWords(TimeSpan wait) => $"Từ mạng này vừa gửi nhiều lần nên máy chưa nhận. Lời ông/bà viết vẫn còn dưới đây, xin gửi lại sau {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} phút.";
}
