using System.Security.Claims;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using QRCoder;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The square code an authenticator app reads; there only while the person's own key waits to be confirmed.</summary>
internal static class SecondFactorImage
{
    private const int PixelsPerModule = 4;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SecondFactorPaths.Image, GetAsync).RequireAuthorization();

    private static async Task<IResult> GetAsync(ClaimsPrincipal user, SecondFactorService factors, EditorialDbContext db, CancellationToken ct)
    {
        if ((await factors.StateAsync(user.FindFirstValue(ClaimTypes.NameIdentifier)!, ct)).PendingKey is not { } key)
        {
            return Results.NotFound();
        }

        var site = JsonRead.Text((await Site.LoadAsync(db, ct)).Settings, "SiteName");
        using var data = QRCodeGenerator.GenerateQrCode(EnrolmentKey.Address(site, user.Identity!.Name!, key), QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Results.Text(code.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
