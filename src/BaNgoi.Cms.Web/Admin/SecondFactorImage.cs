using System.Security.Claims;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Hosting;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The square code an authenticator app reads; there only while the person's own key waits to be confirmed.</summary>
internal static class SecondFactorImage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SecondFactorPaths.Image, GetAsync).RequireAuthorization();

    private static async Task<IResult> GetAsync(ClaimsPrincipal user, SecondFactorService factors, EditorialDbContext db, CancellationToken ct)
    {
        if ((await factors.StateAsync(user.FindFirstValue(ClaimTypes.NameIdentifier)!, ct)).PendingKey is not { } key)
        {
            return Results.NotFound();
        }

        var site = JsonRead.Text((await Site.LoadAsync(db, ct)).Settings, "SiteName");
        return SquareCode.Answer(EnrolmentKey.Address(site, user.Identity!.Name!, key));
    }
}
