using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// The link in the message of receipt: its owner says whether he sent what was sent with his address. Reading the page changes
/// nothing, because mail servers open links to look at them; the answer is a form.
/// </summary>
internal static class ContactLinkRoutes
{
    private const string Pattern = ContactToken.Prefix + "/{token}";
    private const string AnswerKey = "tra-loi";

    private static readonly Dictionary<string, ContactAnswerKind> Answers = new(StringComparer.Ordinal)
    {
        ["dung"] = ContactAnswerKind.Confirmed,
        ["khong-phai"] = ContactAnswerKind.Denied,
    };

    public static void Map(RouteGroupBuilder routes, string[] reading, RequestSizeLimitAttribute limit)
    {
        routes.MapMethods(Pattern, reading, AskAsync);
        routes.MapPost(Pattern, AnswerAsync).WithMetadata(limit).AddEndpointFilter(SubmissionRoutes.TakeFormAsync);
    }

    private static async Task<IResult> AskAsync(
        HttpContext context, string token, SubmissionPages pages, ContactConfirmation confirmation, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct)
    {
        var reading = await confirmation.FindAsync(token, ct);
        return reading.State == ContactLinkState.Unknown
            ? await ErrorPages.NotFoundAsync(context, builder, renderer, ct)
            : await pages.ContactLinkAsync(context.Request, reading, said: false, "", StatusOf(reading), ct);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, string token, SubmissionPages pages, ContactConfirmation confirmation, SubmissionRates rates, PageBuilder builder, PublicPageRenderer renderer, CancellationToken ct)
    {
        var reading = await confirmation.FindAsync(token, ct);
        if (reading.State == ContactLinkState.Unknown)
        {
            return await ErrorPages.NotFoundAsync(context, builder, renderer, ct);
        }

        if (!Answers.TryGetValue(context.Request.Form[AnswerKey].ToString(), out var answer))
        {
            return await pages.ContactLinkAsync(context.Request, reading, said: false, "Xin bấm một trong hai nút.", StatusCodes.Status422UnprocessableEntity, ct);
        }

        if (rates.TakeAnswer(context.Connection.RemoteIpAddress) is var wait && wait > TimeSpan.Zero)
        {
            return await pages.ContactLinkAsync(context.Request, reading, said: false, SubmissionPages.TooManyWords(wait), SubmissionRoutes.TooMany(context, wait), ct);
        }

        // The same word twice is one; another word comes too late.
        var said = await confirmation.AnswerAsync(token, answer, ct);
        return said.Answer?.Answer == answer
            ? await pages.ContactLinkAsync(context.Request, said, said: true, "", StatusCodes.Status200OK, ct)
            : await pages.ContactLinkAsync(context.Request, said, said: false, "", StatusOf(said), ct);
    }

    // Answered or too old: it was there and is no more.
    private static int StatusOf(ContactLinkReading reading) => reading.State == ContactLinkState.Open ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
}
