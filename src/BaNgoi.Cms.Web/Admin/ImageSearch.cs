using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Images of the library for the dialog that puts one into a text.</summary>
internal static class ImageSearch
{
    /// <summary>Where the dialog asks.</summary>
    public const string Address = "/admin/noi-dung/hinh";

    private const int MostShown = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Address, FindAsync).RequireAuthorization(Permission.AccessAdminPanel);

    private static async Task<IResult> FindAsync(string? q, MediaList list, CancellationToken ct)
    {
        var paths = (await list.FindAsync(q ?? "", ct)).Where(MediaTypes.IsImage).Take(MostShown).ToList();
        return Results.Json((await list.ReadAsync(paths, ct)).Select(file =>
            new { path = file.Path, text = file.AlternativeText, url = MediaUrl.Public(file.Path), preview = MediaPaths.View(file.Path) }));
    }
}
