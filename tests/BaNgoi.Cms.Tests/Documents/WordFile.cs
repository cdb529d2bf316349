using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BaNgoi.Cms.Tests.Documents;

/// <summary>Word files made for tests.</summary>
internal static class WordFile
{
    public const int Bullets = 1;
    public const int Numbers = 2;
    public const int Letters = 3;
    public const int Articles = 4;

    /// <summary>A file with the usual styles and lists and these blocks.</summary>
    public static MemoryStream Of(params OpenXmlElement[] blocks) => Of(_ => { }, blocks);

    /// <summary>The same, with something done to the package.</summary>
    public static MemoryStream Of(Action<MainDocumentPart> also, params OpenXmlElement[] blocks)
    {
        var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("Title", "Title"), Style("Heading1", "heading 1"), Style("Heading2", "heading 2"), Style("Heading3", "heading 3"), Style("TOC1", "toc 1"),
                Style("Muc", "Mục riêng", "Heading2"), Style("Dam", "Strong", null, new Bold()));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                Kind(Bullets, (NumberFormatValues.Bullet, "•"), (NumberFormatValues.Bullet, "o")),
                Kind(Numbers, (NumberFormatValues.Decimal, "%1."), (NumberFormatValues.Decimal, "%2)")),
                Kind(Letters, (NumberFormatValues.LowerLetter, "%1)"), (NumberFormatValues.LowerRoman, "%1.%2")),
                Kind(Articles, (NumberFormatValues.Decimal, "Điều %1."), (NumberFormatValues.Decimal, "%2.")),
                List(Bullets), List(Numbers), List(Letters), List(Articles));
            also(main);
        }

        bytes.Position = 0;
        return bytes;
    }

    public static Paragraph P(params OpenXmlElement[] content) => new(content);

    public static Paragraph P(string text) => P(R(text));

    public static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = P(content);
        paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        return paragraph;
    }

    public static Paragraph H(int level, string text) => Styled($"Heading{level}", R(text));

    public static Paragraph Item(int list, int level, string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), R(text));

    public static Run R(string text, bool bold = false, bool italic = false, params OpenXmlElement[] looks)
    {
        var properties = new RunProperties(looks);
        if (bold)
        {
            properties.AppendChild(new Bold());
        }

        if (italic)
        {
            properties.AppendChild(new Italic());
        }

        return new Run(properties, new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    public static Table T(params string[][] rows) => new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(P(cell))))));

    private static Style Style(string id, string name, string? basedOn = null, params OpenXmlElement[] looks)
    {
        var style = new Style(new StyleName { Val = name }) { StyleId = id, Type = looks.Length > 0 ? StyleValues.Character : StyleValues.Paragraph };
        if (basedOn is not null)
        {
            style.AppendChild(new BasedOn { Val = basedOn });
        }

        if (looks.Length > 0)
        {
            style.AppendChild(new StyleRunProperties(looks));
        }

        return style;
    }

    private static AbstractNum Kind(int id, params (NumberFormatValues Format, string Text)[] levels) => new(levels.Select((level, i) =>
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = level.Format }, new LevelText { Val = level.Text }) { LevelIndex = i }))
    {
        AbstractNumberId = id,
    };

    private static NumberingInstance List(int id) => new(new AbstractNumId { Val = id }) { NumberID = id };
}
