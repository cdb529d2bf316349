using BaNgoi.Consultations.Office;
using Microsoft.AspNetCore.Http;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>Comments ticked in a list, as forms and addresses carry them: each for itself, or a page of them at once. No script is needed for either.</summary>
public static class Ticked
{
    /// <summary>Name of a ticked comment.</summary>
    public const string Key = "chon";

    /// <summary>Name of all comments of a page.</summary>
    public const string PageKey = "ca-trang";

    private const char Between = ',';

    /// <summary>A page of comments as one value.</summary>
    public static string Page(IEnumerable<OpenComment> comments) => string.Join(Between, comments.Select(comment => comment.Seen.Token));

    /// <summary>The comments ticked, each once.</summary>
    public static IReadOnlyList<SeenComment> Read(HttpRequest request)
    {
        var (chosen, pages) = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? (request.Form[Key], request.Form[PageKey]) : (request.Query[Key], request.Query[PageKey]);
        return [.. chosen.Concat(pages.SelectMany(page => (page ?? "").Split(Between))).Select(SeenComment.Parse).OfType<SeenComment>().DistinctBy(seen => seen.Id)];
    }
}
