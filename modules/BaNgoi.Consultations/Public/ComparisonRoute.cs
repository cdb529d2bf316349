using System.Globalization;
using System.Text.Json;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text.Comparison;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BaNgoi.Consultations.Public;

/// <summary>Any two published texts of a draft, word by word, by clause. Addresses: <c>/so-sanh/PATH?tu=1&amp;den=2</c>.</summary>
internal static class ComparisonRoute
{
    private const string Template = "consultation/Comparison";
    private const string FromKey = "tu";
    private const string ToKey = "den";

    public static void Map(RouteGroupBuilder routes) => ConsultationRoutes.Get(routes, "/so-sanh/{**path}", GetAsync);

    private static async Task<IResult> GetAsync(HttpContext context, string path, ConsultationReader reader, IPublicPages pages, CancellationToken ct)
    {
        if (await reader.FindAsync(path, ct) is not { TextNumber: > 0 } consultation)
        {
            return await ConsultationRoutes.ElsewhereAsync(context, path, reader, pages, ct);
        }

        var to = Number(context, ToKey, consultation.TextNumber);
        var from = Number(context, FromKey, Math.Max(1, to - 1));
        if (from < 1 || to < 1 || from > consultation.TextNumber || to > consultation.TextNumber)
        {
            return await pages.NotFoundAsync(context, ct);
        }

        // Older to newer, whichever way it was asked: what was taken out is then what was taken out.
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        var compared = ClauseComparison.Compare(await ClausesAsync(reader, consultation.Id, from, ct), await ClausesAsync(reader, consultation.Id, to, ct));
        var page = await pages.FrameAsync("document", $"So sánh bản {from} và bản {to}", context.Request.Path + context.Request.QueryString, ct);
        return await pages.ShowAsync(page with
        {
            Subject = await pages.SubjectAsync(consultation.Id, ct),
            Module = new
            {
                From = from,
                To = to,
                Numbers = Enumerable.Range(1, consultation.TextNumber),
                DraftTitle = consultation.Title,
                DraftUrl = "/" + consultation.Path,
                Clauses = compared.Select(Shown),
                Changed = compared.Count(clause => Code(clause) is not "kept"),
            },
        }, Template, StatusCodes.Status200OK, ct);
    }

    private static object Shown(ComparedClause clause) => new
    {
        clause.Shown.Id,
        clause.Shown.Label,
        clause.Shown.Level,
        Kind = clause.Shown.Kind.ToString().ToLowerInvariant(),
        Fate = Code(clause),
        Runs = clause.Runs.Select(run => new { Kind = Word(run.Kind), run.Text }),
    };

    private static string Code(ComparedClause clause) => clause.Fate switch
    {
        null => "new",
        ClauseFate.MovedAndChanged => "moved-and-changed",
        var fate => fate.Value.ToString().ToLowerInvariant(),
    };

    private static string Word(RunKind kind) => kind switch
    {
        RunKind.Removed => "removed",
        RunKind.Added => "added",
        _ => "same",
    };

    private static async Task<IReadOnlyList<Clause>> ClausesAsync(ConsultationReader reader, string id, int number, CancellationToken ct) =>
        await reader.AspectAsync(id, PublicNames.TextAspectOf(number), ct) is { } json
            ? StoredJson.ReadElement(json).GetProperty("clauses").Deserialize<List<Clause>>(StoredJson.Options)!
            : [];

    private static int Number(HttpContext context, string key, int standard) =>
        context.Request.Query[key].ToString() is { Length: > 0 } typed ? int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : standard;
}
