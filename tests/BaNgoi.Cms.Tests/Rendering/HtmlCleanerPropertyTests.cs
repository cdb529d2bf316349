using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Rendering;

/// <summary>Markup put together from the pieces attacks are made of, mostly malformed.</summary>
public sealed class HtmlCleanerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<a href=\"", "\">", "</a>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "<math>", "<mtext>", "<mglyph>", "<style>", "</style>",
        "<title>", "</title>", "<noscript>", "<template>", "</template>", "<img src=x onerror=alert(1)>", "<script>", "</script>", "<!--", "-->", "<![CDATA[",
        "]]>", "javascript:alert(1)", "java\tscript:", "&#106;avascript:", "&lt;script&gt;", "&quot;", "&amp;lt;", "<h1 id=main>", "</h1>", "<form>", "<form id=a>",
        "<select>", "<option>", "<xmp>", "<plaintext>", "<textarea>", "</textarea>", "<b>", "<i>", "</b>", "</i>", "<pre>\n", "\n\n", "</pre>", "<li>", "<dl><dt>",
        "<details open>", "<br>", "</br>", "<p/x", "< b", "'", "\"", "=", "\0", "\u00a0", "đ", "ữ", "\ud83d\ude00", "[a](b)", "# ", "| a | b |\n|---|---|\n", "[^1]", "```\n",
    ];

    private static readonly string[] Forbidden = ["script", "style", "iframe", "form", "input", "svg", "math", "template", "base", "object", "embed", "textarea", "select"];

    public static Arbitrary<string> Markup() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Cleaning_twice_is_cleaning_once() => Prop.ForAll(Markup(), markup =>
    {
        var once = HtmlCleaner.Clean(markup);
        return HtmlCleaner.Clean(once) == once;
    });

    [Property(MaxTest = 400)]
    public Property Markdown_output_is_already_clean() => Prop.ForAll(Markup(), markup =>
    {
        var html = MarkdownRenderer.ToHtml(markup);
        return HtmlCleaner.Clean(html) == html && MarkdownRenderer.ToHtml(markup) == html;
    });

    [Property(MaxTest = 400)]
    public Property Nothing_that_runs_frames_or_submits_survives() => Prop.ForAll(Markup(), markup =>
    {
        using var document = new HtmlParser().ParseDocument(HtmlCleaner.Clean(markup));
        return document.Body!.QuerySelectorAll("*").All(element =>
            !Forbidden.Contains(element.LocalName)
            && element.Attributes.All(a => !a.Name.StartsWith("on", StringComparison.Ordinal) && a.Name is not ("style" or "class" or "name"))
            && !RunsScript(element.GetAttribute("href") ?? ""));
    });

    /// <summary>As a browser reads an address: white space before it and tabs and line ends within it do not count.</summary>
    private static bool RunsScript(string url) =>
        string.Concat(url.Where(c => c > ' ')).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
