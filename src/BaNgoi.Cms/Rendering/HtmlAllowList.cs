using Ganss.Xss;

namespace BaNgoi.Cms.Rendering;

/// <summary>What an editor's or a source's HTML may contain: structure only, nothing that styles, runs, frames or submits.</summary>
internal static class HtmlAllowList
{
    /// <summary>Names of elements that only give structure.</summary>
    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
        "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
        "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    ];

    /// <summary>Names of attributes; the relation of a link is set by us, never taken over.</summary>
    private static readonly string[] Attributes =
    [
        "alt", "cite", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "open", "reversed", "rowspan", "scope", "span",
        "src", "start", "title", "value", "width",
    ];

    private static readonly string[] UrlAttributes = ["cite", "href", "src"];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>A sanitizer with these lists and nothing of the library's own, much wider, defaults.</summary>
    internal static HtmlSanitizer NewSanitizer()
    {
        var options = HtmlSanitizerOptions.Empty();
        options.AllowedTags.UnionWith(Tags);
        options.AllowedAttributes.UnionWith(Attributes);
        options.UriAttributes.UnionWith(UrlAttributes);
        options.AllowedSchemes.UnionWith(Schemes);
        return new HtmlSanitizer(options);
    }
}
