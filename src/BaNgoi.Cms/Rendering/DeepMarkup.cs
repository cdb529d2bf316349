using System.Net;
using AngleSharp.Dom;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Guards against markup nested so deep that the libraries, which walk it by recursion, would end the process.
/// Such input is no text anybody wrote; its words are shown without the markup.
/// </summary>
internal static class DeepMarkup
{
    /// <summary>Levels of elements; browsers stop at 512 too, a real document needs a dozen.</summary>
    internal const int MaxDepth = 512;

    internal static bool Exceeds(INode root)
    {
        var pending = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (pending.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
            {
                return true;
            }

            foreach (var child in next.Node.ChildNodes)
            {
                pending.Push((child, next.Depth + 1));
            }
        }

        return false;
    }

    /// <summary>The text as HTML that shows it literally.</summary>
    internal static string AsText(string text) => WebUtility.HtmlEncode(text);
}
