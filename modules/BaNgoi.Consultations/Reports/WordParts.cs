using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>Paragraphs, cells and the page of an office document: A4, Times New Roman 13 to 14 (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class WordParts
{
    /// <summary>Language of the text, for spelling and for reading aloud.</summary>
    public const string Language = "vi-VN";

    /// <summary>Width between the margins, in twentieths of a point: A4 less 30 mm left and 15 mm right.</summary>
    public const int TextWidth = PageWidth - LeftMargin - RightMargin;

    // In half points.
    private const int Normal = 26;
    private const int Large = 28;

    // In twentieths of a point: A4, 20 mm above and below, 30 mm left, 15 mm right.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int LeftMargin = 1701;
    private const int RightMargin = 851;
    private const int UpperMargin = 1134;
    private const int FooterMargin = 567;

    private const string Font = "Times New Roman";

    /// <summary>The file's styles: the text, headings for finding one's way, and a table with lines.</summary>
    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = Points(Normal) },
                new FontSizeComplexScript { Val = Points(Normal) },
                new Languages { Val = Language })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        HeadingStyle("Title", "Title", Large, null),
        HeadingStyle("Heading1", "heading 1", Normal, 0));

    /// <summary>The last of the body: page size, margins, footer.</summary>
    /// <param name="footer">Relationship of the footer.</param>
    public static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = UpperMargin, Bottom = UpperMargin, Left = LeftMargin, Right = RightMargin, Header = FooterMargin, Footer = FooterMargin, Gutter = 0 });

    /// <summary>A paragraph of running text.</summary>
    public static Paragraph Text(string text) =>
        new(new ParagraphProperties(new SpacingBetweenLines { Before = "60", After = "60" }, new Indentation { FirstLine = "567" }, new Justification { Val = JustificationValues.Both }), Run(text));

    /// <summary>A heading.</summary>
    public static Paragraph Heading(int level, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level}" }), Run(text));

    /// <summary>A line in the middle.</summary>
    public static Paragraph Centred(string text, bool bold = false, bool italic = false, int? size = null, string? style = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        properties.Append(new Justification { Val = JustificationValues.Center });
        return new Paragraph(properties, Run(text, bold, italic, size));
    }

    /// <summary>A line at the left.</summary>
    public static Paragraph Line(params OpenXmlElement[] runs) => new(runs);

    /// <summary>Words of one look. Line ends within them are kept.</summary>
    /// <param name="text">The words.</param>
    /// <param name="bold">Bold.</param>
    /// <param name="italic">Italic.</param>
    /// <param name="size">In half points, when not that of the text.</param>
    public static Run Run(string text, bool bold = false, bool italic = false, int? size = null)
    {
        var run = new Run();
        var looks = new RunProperties();
        if (bold)
        {
            looks.Append(new Bold());
        }

        if (italic)
        {
            looks.Append(new Italic());
        }

        if (size is { } halves)
        {
            looks.Append(new FontSize { Val = Points(halves) });
        }

        if (looks.HasChildren)
        {
            run.Append(looks);
        }

        foreach (var (line, i) in ReportText.Lines(text).Select((line, i) => (line, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A table over the whole width.</summary>
    /// <param name="lined">Whether its lines are drawn.</param>
    /// <param name="widths">Widths of the columns, in twentieths of a point.</param>
    public static Table Table(bool lined, params int[] widths)
    {
        var properties = new TableProperties(new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (lined)
        {
            properties.Append(new TableBorders(
                Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()));
        }

        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
    }

    /// <summary>A cell of a table.</summary>
    public static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static Style HeadingStyle(string id, string name, int size, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "60" });
        if (level is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }

        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, paragraph,
            new StyleRunProperties(new Bold(), new FontSize { Val = Points(size) }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static string Points(int halves) => Number(halves);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
