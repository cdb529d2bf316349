using AngleSharp.Dom;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>
/// Headings are the contents list of who listens to a page instead of seeing it (WCAG 2.2, 1.3.1 and 2.4.6): one main
/// heading, which the theme writes, and no level left out below it.
/// </summary>
internal static class HeadingRules
{
    private const int PageTitle = 1;

    /// <summary>What is wrong with the headings of a text.</summary>
    public static IEnumerable<PublishingFinding> Find(WrittenPiece piece)
    {
        var above = piece.HeadingAbove;
        foreach (var heading in piece.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (string.IsNullOrWhiteSpace(heading.TextContent) && heading.QuerySelector("img") is null)
            {
                yield return piece.Finding("có đề mục không có chữ; hãy viết tên đề mục hoặc bỏ đi", blocks: true);
                continue;
            }

            if (level == PageTitle)
            {
                yield return piece.Finding($"đề mục {WrittenPiece.Excerpt(heading.TextContent)} là cấp 1, cấp dành cho tên trang; hãy dùng cấp 2", blocks: true);
            }
            else if (level > above + 1)
            {
                yield return piece.Finding($"đề mục {WrittenPiece.Excerpt(heading.TextContent)} nhảy từ cấp {above} sang cấp {level}; hãy dùng cấp {above + 1}", blocks: false);
            }

            // A first level will become a second.
            above = Math.Max(level, PageTitle + 1);
        }
    }
}
