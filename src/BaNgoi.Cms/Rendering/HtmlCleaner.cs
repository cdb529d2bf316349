using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Makes HTML from an editor or a source safe to show: the only way HTML gets into the public record.
/// Cleaning what is already clean changes nothing, so that a rebuilt record has the same bytes.
/// </summary>
public static class HtmlCleaner
{
    /// <summary>
    /// Parsing and writing malformed HTML can change it once or twice more before it is stable
    /// (the "mutations" some attacks live on); what is not stable after this many passes is shown as text.
    /// </summary>
    private const int MaxPasses = 8;

    // Never changed after it is built, and then safe to share between threads.
    private static readonly HtmlSanitizer Sanitizer = HtmlAllowList.NewSanitizer();

    /// <summary>The HTML with only allowed structure left; empty when nothing is left.</summary>
    public static string Clean(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        var cleaned = CleanOnce(html);
        for (var pass = 1; pass < MaxPasses; pass++)
        {
            var again = CleanOnce(cleaned);
            if (again == cleaned)
            {
                return cleaned;
            }

            cleaned = again;
        }

        return CleanOnce(DeepMarkup.AsText(HtmlText.Plain(cleaned)));
    }

    private static string CleanOnce(string html)
    {
        using var document = Sanitizer.HtmlParserFactory().ParseDocument(html);
        if (DeepMarkup.Exceeds(document))
        {
            return CleanOnce(DeepMarkup.AsText(HtmlText.Plain(html)));
        }

        Sanitizer.SanitizeDom(document, document.Body);
        foreach (var element in document.Body!.QuerySelectorAll("*").ToArray())
        {
            ContentIds.Prefix(element);
            ContentLinks.Tighten(element);
        }

        DemoteTopHeadings(document);
        // Line ends as the public record keeps them, whatever the editor's browser sent.
        return document.Body!.InnerHtml.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>A page has one main heading and the theme writes it; a document's own starts one level lower.</summary>
    private static void DemoteTopHeadings(IHtmlDocument document)
    {
        foreach (var heading in document.Body!.QuerySelectorAll("h1").ToArray())
        {
            var lower = document.CreateElement("h2");
            foreach (var attribute in heading.Attributes)
            {
                lower.SetAttribute(attribute.Name, attribute.Value);
            }

            lower.Append(heading.ChildNodes.ToArray());
            heading.Replace(lower);
        }
    }
}
