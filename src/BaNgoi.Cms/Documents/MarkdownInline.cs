using System.Text;
using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Documents;

/// <summary>Words of one look.</summary>
/// <param name="Text">The words; a line end is a new line.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
/// <param name="Link">Where they lead; null for nowhere.</param>
/// <param name="Note">Number of the note that is pointed to here, in place of words.</param>
internal sealed record TextSpan(string Text, bool Bold = false, bool Italic = false, string? Link = null, int? Note = null)
{
    /// <summary>Whether the other looks the same and can be joined to it.</summary>
    public bool LooksLike(TextSpan other) => Note is null && this with { Text = "" } == other with { Text = "" };
}

/// <summary>Writes words as Markdown, so that they read as they stood and nothing in them is taken for markup.</summary>
internal static partial class MarkdownInline
{
    /// <summary>The words with their line ends.</summary>
    public static string Lines(IEnumerable<TextSpan> spans) =>
        string.Join('\n', Write(spans).Split('\n').Select(line => LineStart().Replace(Spaces().Replace(line, " ").Trim(), @"$1\$2")).Where(line => line.Length > 0));

    /// <summary>The words on one line, for headings and cells, where no line start has a meaning.</summary>
    public static string OneLine(IEnumerable<TextSpan> spans) => Spaces().Replace(Write(spans).Replace('\n', ' '), " ").Trim();

    private static string Write(IEnumerable<TextSpan> spans)
    {
        var text = new StringBuilder();
        var joined = Join(spans);
        for (var i = 0; i < joined.Count;)
        {
            var same = joined.Skip(i).TakeWhile(span => span.Link == joined[i].Link).ToList();
            var before = i == 0 ? ' ' : LastOf(joined[i - 1].Text);
            var after = i + same.Count < joined.Count ? FirstOf(joined[i + same.Count].Text) : ' ';
            if (joined[i].Link is { } link && same.Any(span => !string.IsNullOrWhiteSpace(span.Text)))
            {
                text.Append('[').Append(Emphasized(same, '[', ']').Trim()).Append("](").Append(Address(link)).Append(')');
            }
            else
            {
                text.Append(Emphasized(same, before, after));
            }

            i += same.Count;
        }

        return text.ToString();
    }

    private static List<TextSpan> Join(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Where(span => span.Text.Length > 0 || span.Note is not null))
        {
            if (joined.Count > 0 && joined[^1].LooksLike(span))
            {
                joined[^1] = span with { Text = joined[^1].Text + span.Text };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static string Emphasized(List<TextSpan> spans, char before, char after)
    {
        var text = new StringBuilder();
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var left = i == 0 ? before : LastOf(spans[i - 1].Text);
            var right = i == spans.Count - 1 ? after : FirstOf(spans[i + 1].Text);
            text.Append(span.Note is { } note ? $"[^{note}]" : Emphasized(span, left, right, mayOpen: text.Length == 0 || text[^1] != '*'));
        }

        return text.ToString();
    }

    /// <summary>
    /// Marks stand around words only: spaces go outside, and so does punctuation that touches a letter beyond the mark, because
    /// CommonMark would not see the mark there (its rule of flanking). Two marks side by side would read as one.
    /// </summary>
    private static string Emphasized(TextSpan span, char left, char right, bool mayOpen)
    {
        var mark = (span.Bold ? "**" : "") + (span.Italic ? "*" : "");
        if (mark.Length == 0 || !mayOpen || span.Text.Contains('\n', StringComparison.Ordinal))
        {
            return mark.Length > 0 && mayOpen
                ? string.Join('\n', span.Text.Split('\n').Select(line => Emphasized(span with { Text = line }, ' ', ' ', mayOpen: true)))
                : Escape(span.Text);
        }

        var (start, end) = (0, span.Text.Length);
        while (start < end && (char.IsWhiteSpace(span.Text[start]) || (char.IsLetterOrDigit(start == 0 ? left : span.Text[start - 1]) && !char.IsLetterOrDigit(span.Text[start]))))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(span.Text[end - 1]) || (char.IsLetterOrDigit(end == span.Text.Length ? right : span.Text[end]) && !char.IsLetterOrDigit(span.Text[end - 1]))))
        {
            end--;
        }

        return start == end ? Escape(span.Text) : $"{Escape(span.Text[..start])}{mark}{Escape(span.Text[start..end])}{mark}{Escape(span.Text[end..])}";
    }

    private static char LastOf(string text) => text.Length == 0 ? ']' : text[^1];

    private static char FirstOf(string text) => text.Length == 0 ? '[' : text[0];

    private static string Escape(string text) => Markup().Replace(text, @"\$0");

    // In angle brackets an address may hold parentheses; in an encoded one there are neither brackets nor spaces.
    private static string Address(string url) => url.IndexOfAny(['(', ')']) >= 0 ? $"<{url}>" : url;

    [GeneratedRegex(@"[\\`*\[\]<>~^|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\+(?=\+)|(?<=\+)\+|=(?==)|(?<==)=|&(?=#?\w+;)")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(\d{0,9})(#{1,6}(?= |$)|[-+](?= |$)|[-=]+(?= *$)|[.)](?= |$))")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[\s\u00A0-[\n]]+")]
    private static partial Regex Spaces();
}
