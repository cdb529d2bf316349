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

    /// <summary>Whether an element of that name stands within a line.</summary>
    internal static bool IsInline(string name) => Inline.Contains(name);

    // Not recursive: this also reads what is nested too deep to be cleaned.
    private static void Append(INode root, StringBuilder text)
    {
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case string gap:
                    text.Append(gap);
                    break;
                case IText words:
                    text.Append(words.Data);
                    break;
                case INode node:
                    var gapAround = node is IElement element && !IsInline(element.LocalName) ? " " : "";
                    text.Append(gapAround);
                    pending.Push(gapAround);
                    foreach (var child in node.ChildNodes.Reverse())
                    {
                        pending.Push(child);
                    }

                    break;
            }
        }
    }
}
