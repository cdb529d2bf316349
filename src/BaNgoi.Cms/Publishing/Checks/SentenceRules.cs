using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>Finds sentences that are hard to read because they are long. Advice only: the words of a law may be quoted.</summary>
internal static partial class SentenceRules
{
    /// <summary>
    /// Longest sentence nobody is warned of, in syllables (what Vietnamese writes between two spaces). The style guides of
    /// GOV.UK and of the Australian government take 25 words; a Vietnamese word has about one and a half syllables.
    /// </summary>
    public const int LongestSentence = 40;

    // Who sees fifty of them reads none.
    private const int MostNamed = 3;

    /// <summary>The sentences of a text that are too long; of many the first, and how many more.</summary>
    public static IEnumerable<PublishingFinding> Find(WrittenPiece piece)
    {
        var found = Lines(piece.Document).SelectMany(line => SentenceEnd().Split(line))
            .Select(sentence => (Text: sentence, Length: Syllables(sentence))).Where(sentence => sentence.Length > LongestSentence).ToList();
        foreach (var (text, length) in found.Take(MostNamed))
        {
            yield return piece.Finding($"câu {WrittenPiece.Excerpt(text)} dài {length} tiếng; nên tách thành các câu không quá {LongestSentence} tiếng", blocks: false);
        }

        if (found.Count > MostNamed)
        {
            yield return piece.Finding($"còn {found.Count - MostNamed} câu khác dài quá {LongestSentence} tiếng", blocks: false);
        }
    }

    private static int Syllables(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    // What stands on a line, in a cell or in an item of a list does not run on into the next.
    private static IEnumerable<string> Lines(IDocument document)
    {
        var line = new StringBuilder();
        INode? block = null;
        foreach (var node in document.Body!.GetDescendants())
        {
            var isBreak = node is IElement { LocalName: "br" };
            var within = node is IText || isBreak ? BlockOf(node) : block;
            if ((isBreak || within != block) && line.Length > 0)
            {
                yield return line.ToString();
                line.Clear();
            }

            block = within;
            line.Append((node as IText)?.Data);
        }

        yield return line.ToString();
    }

    private static INode? BlockOf(INode node) => node.GetAncestors().FirstOrDefault(ancestor => ancestor is IElement element && !HtmlText.IsInline(element.LocalName));

    [GeneratedRegex("""(?<=[.!?…][”"')\]]*)\s+""")]
    private static partial Regex SentenceEnd();
}
