using System.Globalization;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Shows forms, thanks and receipts. None of these pages is kept by anybody.</summary>
internal sealed class SubmissionPages(PublicReader reader, PageBuilder pages, PublicPageRenderer renderer, FormStamp stamps, IOptions<SubmissionOptions> options)
{
    private const string HomeUrl = "/";

    /// <summary>The published document a form says it is about, or null.</summary>
    public async Task<PublicDocument?> SubjectAsync(string path, CancellationToken ct) =>
        path == HomeUrl ? await reader.ByIdAsync((await reader.SiteAsync(ct)).HomeId, ct)
        : AutoroutePart.Normalize(path) is { Length: > 0 } normal ? await reader.ByPathAsync(normal, ct)
        : null;

    /// <summary>Address of the page something is about; the home page has no path, and what is about no page no title either.</summary>
    public static string UrlOf(string title, string path) => title.Length > 0 ? PublicReader.UrlOf(path) : "";

    /// <summary>A form that nobody has filled in.</summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="title">Title of the page it is about, or "".</param>
    /// <param name="path">Path of that page, or "".</param>
    public SubmissionFormModel NewForm(string action, string title, string path) => new()
    {
        Action = action,
        PageTitle = title,
        PageUrl = UrlOf(title, path),
        Stamp = stamps.Issue(),
        TextLimit = SubmissionText.MaximumLength,
        ContactLimit = SubmissionText.MaximumContactLength,
    };

    /// <summary>The form as it came back, with what to mend. A stamp that was good, or is only young, stays: a new one would be younger still.</summary>
    public SubmissionFormModel Returned(SubmissionFormModel form, SubmissionInput sent, IReadOnlyList<SubmissionProblem> problems)
    {
        var (stamp, work) = stamps.Returned(sent.Stamp, sent.Work);
        return form with
        {
            Text = sent.Text,
            Contact = sent.Contact,
            Stamp = stamp,
            Work = work,
            TextError = Words(problems, SubmissionField.Text),
            ContactError = Words(problems, SubmissionField.Contact),
            FormError = Words(problems, SubmissionField.Form),
        };
    }

    /// <summary>The form that reports something wrong.</summary>
    public async Task<IResult> ReportAsync(HttpRequest request, SubmissionFormModel form, int status, CancellationToken ct) =>
        await ShowAsync((await FrameAsync(request, "form", Title("Báo sai sót", form), ct)) with { Form = form }, status, ct);

    /// <summary>The thanks, with a form for the reason where there may be one.</summary>
    public async Task<IResult> UsefulnessAsync(HttpRequest request, SubmissionRecord vote, SubmissionFormModel form, int status, CancellationToken ct)
    {
        var page = await FrameAsync(request, "form", Title("Cảm ơn ông/bà đã trả lời", form), ct);
        return await ShowAsync(page with { Usefulness = new UsefulnessModel(vote.Choice, vote.Title, PublicReader.UrlOf(vote.Path)), Form = vote.Choice == SubmissionKind.Yes ? null : form }, status, ct);
    }

    /// <summary>A receipt.</summary>
    public async Task<IResult> ReceiptAsync(HttpRequest request, Receipt receipt, CancellationToken ct)
    {
        var sent = receipt.Submission;
        var model = new ReceiptModel
        {
            Kind = sent.Kind,
            Code = sent.Code,
            Address = SiteAddress.Base(await reader.SiteAsync(ct), request) + ReceiptRoutes.Receipt(sent.Code),
            At = Moment(sent.AtUtc),
            PageTitle = sent.Title,
            PageUrl = UrlOf(sent.Title, sent.Path),
            Text = sent.Text,
            ContactHint = sent.ContactHint,
            MailWithheld = receipt.MailWithheld,
            ContactDenied = receipt.ContactDenied,
            State = Word(receipt.State),
            Replies = [.. receipt.Replies.Select(reply => new ReceiptReplyModel(Word(reply.State), Moment(reply.AtUtc), reply.Text))],
        };

        // What became public of it has its id; what it is about may say where that stands.
        return await ShowAsync((await FrameAsync(request, "receipt", "Biên nhận", ct)) with
        {
            Receipt = model,
            Document = await pages.ModelAsync(sent.Id, ct),
            Subject = sent.DocumentId is null ? null : await pages.ModelAsync(sent.DocumentId, ct),
        }, StatusCodes.Status200OK, ct);
    }

    /// <summary>The look-up of a receipt, empty or with what is wrong.</summary>
    public async Task<IResult> ReceiptSearchAsync(HttpRequest request, string typed, string error, int status, CancellationToken ct)
    {
        var frame = await FrameAsync(request, "form", error.Length > 0 ? "Lỗi: Tra cứu biên nhận" : "Tra cứu biên nhận", ct);
        return await ShowAsync(frame with { ReceiptSearch = new ReceiptSearchModel(typed, error, ReceiptCode.LongestTyped) }, status, ct);
    }

    /// <summary>The question to the owner of an address, or what he answered.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reading">A link there is.</param>
    /// <param name="said">Whether it was answered just now.</param>
    /// <param name="error">What is wrong with the answer, or "".</param>
    /// <param name="status">Status of the answer.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IResult> ContactLinkAsync(HttpRequest request, ContactLinkReading reading, bool said, string error, int status, CancellationToken ct)
    {
        var sent = reading.Submission!;
        var state = reading.Answer?.Answer switch
        {
            ContactAnswerKind.Confirmed => "confirmed",
            ContactAnswerKind.Denied => "denied",
            _ => reading.State == ContactLinkState.Old ? "old" : "open",
        };
        var frame = await FrameAsync(request, "form", error.Length > 0 ? "Lỗi: Xác nhận địa chỉ thư" : "Xác nhận địa chỉ thư", ct);
        return await ShowAsync(frame with
        {
            ContactLink = new ContactLinkModel(state, said, sent.Title, Moment(sent.AtUtc), reading.Answer is { } answer ? Moment(answer.AtUtc) : "", options.Value.ConfirmationDays, error),
        }, status, ct);
    }

    /// <summary>The page of an address from which too much came.</summary>
    public static string TooManyWords(TimeSpan wait) => $"Từ mạng này vừa gửi nhiều lần nên máy chưa nhận. Xin gửi lại sau {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} phút, hoặc gọi điện cho phường.";

    private Task<PageModel> FrameAsync(HttpRequest request, string kind, string title, CancellationToken ct) => pages.PlainAsync(kind, title, request.Path, ct);

    private async Task<IResult> ShowAsync(PageModel page, int status, CancellationToken ct) => new HtmlAnswer(await renderer.RenderAsync(page, ct), status, kept: false);

    // Who hears pages hears first that something is to be mended.
    private static string Title(string title, SubmissionFormModel form) => form.HasErrors ? $"Lỗi: {title}" : title;

    private static string Words(IReadOnlyList<SubmissionProblem> problems, SubmissionField field) => problems.FirstOrDefault(p => p.Field == field)?.Words ?? "";

    private static string Word(SubmissionState state) => state switch
    {
        SubmissionState.Answered => "answered",
        SubmissionState.Closed => "closed",
        _ => "new",
    };

    private static string Moment(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);
}
