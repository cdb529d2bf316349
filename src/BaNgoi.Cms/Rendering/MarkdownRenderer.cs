using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace BaNgoi.Cms.Rendering;

/// <summary>Markdown to HTML that is safe to show; the same Markdown always gives the same bytes.</summary>
public static class MarkdownRenderer
{
    // A pipeline is immutable once built.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseAutoLinks()
        // Ids keep their diacritics: Markdig's way to ASCII loses the first letter of "đường".
        .UseAutoIdentifiers(AutoIdentifierOptions.None)
        // The office's people and the national data end a line where they mean a new line.
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    /// <summary>The cleaned HTML; empty for empty Markdown. HTML inside the Markdown is cleaned like any other.</summary>
    public static string ToHtml(string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }

        return HtmlCleaner.Clean(ToSourceHtml(markdown));
    }

    /// <summary>The HTML before it is cleaned, with everything its author meant: to be checked, never to be shown.</summary>
    public static string ToSourceHtml(string markdown) => Convert(markdown.Normalize(NormalizationForm.FormC));

    private static string Convert(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for markup nested beyond its limit; the reader still gets the words.
            return DeepMarkup.AsText(markdown);
        }
    }
}
