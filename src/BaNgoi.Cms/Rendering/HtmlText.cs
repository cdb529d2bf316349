using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BaNgoi.Cms.Rendering;

/// <summary>The words of a piece of HTML, for search and for descriptions.</summary>
public static class HtmlText
{
    /// <summary>Elements that do not part words; every other one does.</summary>
    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"];

    /// <summary>Plain text on one line, runs of white space made one space; character references decoded.</summary>
    public static string Plain(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder(html.Length);
        Append(document.Body!, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                var parts = !Inline.Contains(element.LocalName);
                text.Append(parts ? " " : "");
                Append(element, text);
                text.Append(parts ? " " : "");
            }
        }
    }
}
