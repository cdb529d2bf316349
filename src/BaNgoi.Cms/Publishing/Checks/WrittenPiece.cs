using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>One text somebody wrote into an item, or the link of a part or field.</summary>
/// <param name="Place">The way to it.</param>
/// <param name="Label">The same in words, for the beginning of a sentence: <c>Các bước, mục 2 › “Nội dung”</c>.</param>
/// <param name="Document">What was written, as a document; what cleaning takes out is still in it.</param>
/// <param name="Links">Links that stand in no text.</param>
/// <param name="HeadingAbove">Level of the heading the theme puts above the text: 1 for a body, 2 for a field.</param>
internal sealed record WrittenPiece(
    IReadOnlyList<string> Place, string Label, IHtmlDocument Document, IReadOnlyList<(string Url, string Words)> Links, int HeadingAbove)
{
    private const int ExcerptWords = 8;

    /// <summary>A document of HTML; an empty one for markup nobody wrote by hand.</summary>
    public static IHtmlDocument Parse(string html)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument(html);
        return DeepMarkup.Exceeds(document) ? parser.ParseDocument("") : document;
    }

    /// <summary>A document of lines without structure.</summary>
    public static IHtmlDocument OfLines(string text)
    {
        var document = new HtmlParser().ParseDocument("");
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var paragraph = document.CreateElement("p");
            paragraph.TextContent = line;
            document.Body!.AppendChild(paragraph);
        }

        return document;
    }

    /// <summary>The first words of a text in quotation marks, so that people can find the place.</summary>
    public static string Excerpt(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"“{string.Join(' ', words.Take(ExcerptWords))}{(words.Length > ExcerptWords ? "…" : "")}”";
    }

    /// <summary>A finding at this place.</summary>
    /// <param name="text">What is wrong, without the place and without a full stop.</param>
    /// <param name="blocks">Whether it keeps the item from being published.</param>
    public PublishingFinding Finding(string text, bool blocks) => new(Place, $"{Label}: {text}.", blocks);
}
