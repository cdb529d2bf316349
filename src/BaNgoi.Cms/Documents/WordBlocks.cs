using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Cms.Documents;

/// <summary>Reads the blocks of a Word file: headings, paragraphs, items of lists, tables.</summary>
internal sealed partial class WordBlocks(WordSource source)
{
    // Word itself makes no more.
    private const int MostColumns = 63;

    private bool _afterItem;

    /// <summary>The blocks of a container, in order.</summary>
    public IEnumerable<TextBlock> Of(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            IEnumerable<TextBlock> blocks = child switch
            {
                Paragraph paragraph => Of(paragraph) is { } block ? [block] : [],
                Table table => Of(table),
                DeletedRun or MoveFromRun or SdtProperties => [],
                AlternateContent => [],
                _ => child.HasChildren ? Of(child) : [],
            };
            foreach (var block in blocks)
            {
                _afterItem = block is ItemBlock;
                yield return block;
            }
        }
    }

    private TextBlock? Of(Paragraph paragraph)
    {
        var spans = new WordInline(source).Of(paragraph);
        if (source.Styles.IsContentsLine(paragraph) || spans.All(span => string.IsNullOrWhiteSpace(span.Text) && span.Note is null))
        {
            return null;
        }

        var place = source.Styles.ListOf(paragraph);
        var mark = place is { } at ? source.Numbering.Next(at.List, at.Level) : null;
        if (source.Styles.HeadingLevel(paragraph) is { } level)
        {
            var label = mark?.Number is { } number ? $"{number}." : mark?.Label ?? "";
            return new HeadingBlock(level, MarkdownInline.OneLine(Labelled(label, spans.Select(span => span with { Bold = false, Italic = false }))));
        }

        return mark is null ? Typed(MarkdownInline.Lines(spans))
            : mark.Label.Length == 0 ? new ItemBlock(place!.Value.Level, mark.Number, MarkdownInline.Lines(spans))
            : new ParagraphBlock(MarkdownInline.Lines(Labelled(mark.Label, spans)));
    }

    private static IEnumerable<TextSpan> Labelled(string label, IEnumerable<TextSpan> spans) => label.Length == 0 ? spans : spans.Prepend(new TextSpan(label + " "));

    // The offices' own way of writing lists by hand: "-" before each item, "+" before what belongs to it.
    private TextBlock Typed(string text)
    {
        var item = HandMadeItem().Match(text);
        return item.Success ? new ItemBlock(item.Groups[1].Value == "+" && _afterItem ? 1 : 0, null, text[item.Length..]) : new ParagraphBlock(text);
    }

    private IEnumerable<TextBlock> Of(Table table)
    {
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().ToList()).Where(cells => cells.Count > 0).ToList();

        // One row or one column is no table but a way to put things side by side: letterheads, signatures, frames.
        return rows.Count < 2 || rows.TrueForAll(cells => cells.Count < 2)
            ? rows.SelectMany(cells => cells).SelectMany(Of)
            : [new TableBlock([.. rows.Select((cells, i) => (IReadOnlyList<string>)[.. cells.SelectMany(cell => Cells(cell, isHeader: i == 0))])])];
    }

    // A cell that spans columns is followed by empty ones; one that goes on from above is empty itself.
    private IEnumerable<string> Cells(TableCell cell, bool isHeader)
    {
        var merge = cell.TableCellProperties?.VerticalMerge;
        var goesOn = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
        var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
        return Enumerable.Repeat("", span - 1).Prepend(goesOn ? "" : CellText(cell, isHeader));
    }

    private string CellText(TableCell cell, bool isHeader)
    {
        var text = "";
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var mark = source.Styles.ListOf(paragraph) is { } place ? source.Numbering.Next(place.List, place.Level) : null;
            var label = mark?.Number is { } number ? $"{number}." : mark is { Label.Length: 0 } ? "-" : mark?.Label ?? "";
            var spans = new WordInline(source).Of(paragraph);

            // A header is bold by itself.
            var line = MarkdownInline.OneLine(Labelled(label, isHeader ? spans.Select(span => span with { Bold = false }) : spans));
            text = line.Length == 0 ? text : text.Length == 0 ? line : $"{text}{(char.IsPunctuation(text[^1]) ? " " : "; ")}{line}";
        }

        return text;
    }

    [GeneratedRegex(@"^(?:\\?([-+])|[–•]) (?=\S)")]
    private static partial Regex HandMadeItem();
}
