using System.Globalization;
using System.Text;

namespace BaNgoi.Cms.Documents;

/// <summary>A block of a text: its words are Markdown already.</summary>
internal abstract record TextBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its lines.</param>
internal sealed record ParagraphBlock(string Text) : TextBlock;

/// <summary>A heading.</summary>
/// <param name="Level">From 1, as in the source.</param>
/// <param name="Text">On one line.</param>
internal sealed record HeadingBlock(int Level, string Text) : TextBlock;

/// <summary>An item of a list.</summary>
/// <param name="Level">From 0.</param>
/// <param name="Number">Its number; null for a bullet.</param>
/// <param name="Text">Its lines.</param>
internal sealed record ItemBlock(int Level, int? Number, string Text) : TextBlock;

/// <summary>A table; its first row is the header.</summary>
/// <param name="Rows">Cells on one line each.</param>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<string>> Rows) : TextBlock;

/// <summary>A footnote.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">On one line.</param>
internal sealed record NoteBlock(int Number, string Text) : TextBlock;

/// <summary>Writes blocks as Markdown.</summary>
internal static class MarkdownBlocks
{
    // The page's title is the theme's: the highest heading of a text is one below.
    private const int HighestHeading = 2;
    private const int LowestHeading = 6;

    /// <summary>The text, without line ends around it.</summary>
    public static string Write(IReadOnlyList<TextBlock> blocks)
    {
        var highest = blocks.OfType<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var text = new StringBuilder();
        var open = new Stack<(int Level, int Indent)>();
        TextBlock? before = null;
        foreach (var block in blocks)
        {
            if (block is not ItemBlock)
            {
                open.Clear();
            }

            text.Append(before is null ? "" : before is ItemBlock && block is ItemBlock || before is NoteBlock && block is NoteBlock ? "\n" : "\n\n").Append(block switch
            {
                HeadingBlock heading => $"{new string('#', Math.Min(heading.Level - highest + HighestHeading, LowestHeading))} {heading.Text}",
                ItemBlock item => Item(item, open),
                TableBlock table => Table(table),
                NoteBlock note => $"[^{note.Number}]: {note.Text}",
                ParagraphBlock paragraph => paragraph.Text,
                _ => throw new InvalidOperationException($"unknown block {block.GetType().Name}"),
            });
            before = block;
        }

        return text.ToString();
    }

    private static string Item(ItemBlock item, Stack<(int Level, int Indent)> open)
    {
        while (open.TryPeek(out var top) && top.Level >= item.Level)
        {
            open.Pop();
        }

        var indent = open.TryPeek(out var parent) ? parent.Indent : 0;
        var marker = item.Number is { } number ? $"{number.ToString(CultureInfo.InvariantCulture)}. " : "- ";
        open.Push((item.Level, indent + marker.Length));
        return $"{new string(' ', indent)}{marker}{item.Text.Replace("\n", "\n" + new string(' ', indent + marker.Length), StringComparison.Ordinal)}";
    }

    private static string Table(TableBlock table)
    {
        var columns = table.Rows.Max(row => row.Count);
        var lines = table.Rows.Select(row => Row(row.Concat(Enumerable.Repeat("", columns - row.Count)))).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
