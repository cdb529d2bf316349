using QRCoder;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>A square code (QR, ISO/IEC 18004) that telephones read, as an SVG image.</summary>
internal static class SquareCode
{
    private const int PixelsPerModule = 4;

    /// <summary>Answers with the code of a text. Level M still reads with a seventh of it dirty or torn.</summary>
    public static IResult Answer(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Results.Text(code.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
