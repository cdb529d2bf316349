using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Web.Hosting;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// The code printed on a page: scanning it opens the page and says what changed since the day of printing. An image of
/// our own making for published pages only, so that nobody gets a code to elsewhere from the ward's address.
/// </summary>
internal static class QrRoute
{
    public static async Task<IResult> GetAsync(HttpContext context, string path, PublicReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (await reader.ByPathAsync(AutoroutePart.Normalize(path), ct) is not { Path: { } page } document)
        {
            return Results.NotFound();
        }

        var site = await reader.SiteAsync(ct);
        var address = $"{SiteAddress.Base(site, context.Request)}/{(document.Id == site.HomeId ? "" : page)}?{EditionQuery.PrintedKey}={EditionQuery.Write(VietnamTime.Today(clock))}";
        context.Response.Headers.CacheControl = "public, no-cache";
        return SquareCode.Answer(address);
    }
}
