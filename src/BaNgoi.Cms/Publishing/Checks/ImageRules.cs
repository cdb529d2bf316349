using AngleSharp.Dom;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>An image without alternative text does not exist for a screen reader (WCAG 2.2, 1.1.1).</summary>
internal static class ImageRules
{
    /// <summary>The images nobody described.</summary>
    public static IEnumerable<PublishingFinding> Find(WrittenPiece piece) =>
        piece.Document.QuerySelectorAll("img").Where(image => string.IsNullOrWhiteSpace(image.GetAttribute("alt")))
            .Select(image => piece.Finding($"hình “{NameOf(image)}” chưa có lời mô tả cho người không nhìn thấy", blocks: true));

    private static string NameOf(IElement image)
    {
        var address = image.GetAttribute("src") ?? "";
        return address[(address.LastIndexOf('/') + 1)..];
    }
}
