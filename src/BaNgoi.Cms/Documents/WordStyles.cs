using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Cms.Documents;

/// <summary>What the styles of a Word file say about headings, lists, bold and italic.</summary>
internal sealed partial class WordStyles(Styles? styles)
{
    // Styles may build on one another in a circle when a file is broken on purpose.
    private const int LongestChain = 20;

    // Outline level 9 is body text (ECMA-376, 17.3.1.20).
    private const int BodyText = 9;

    private readonly Dictionary<string, Style> _byId = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>Level of a heading from 1; null for other paragraphs.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
        {
            return own < BodyText ? own + 1 : null;
        }

        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (HeadingName().Match(name) is { Success: true } heading)
            {
                return int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture);
            }

            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level < BodyText ? level + 1 : null;
            }
        }

        return null;
    }

    /// <summary>Whether the paragraph is a line of a contents list, which the page makes itself.</summary>
    public bool IsContentsLine(Paragraph paragraph) =>
        Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Any(style => ContentsName().IsMatch(style.StyleName?.Val?.Value ?? ""));

    /// <summary>List and level of a paragraph; null when it is in none.</summary>
    public (int List, int Level)? ListOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var inherited = Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(numbering => numbering?.NumberingId is not null);
        var list = own?.NumberingId?.Val?.Value ?? inherited?.NumberingId?.Val?.Value ?? 0;
        var level = own?.NumberingLevelReference?.Val?.Value ?? inherited?.NumberingLevelReference?.Val?.Value ?? 0;
        return list > 0 ? (list, level) : null;
    }

    /// <summary>Whether a run is bold or italic by itself, by its style or by its paragraph's.</summary>
    public (bool Bold, bool Italic) Look(RunProperties? run, Paragraph? paragraph) => (Is<Bold>(run, paragraph), Is<Italic>(run, paragraph));

    private bool Is<T>(RunProperties? run, Paragraph? paragraph)
        where T : OnOffType =>
        Value(run?.GetFirstChild<T>())
        ?? Chain(run?.RunStyle?.Val?.Value).Select(style => Value(style.StyleRunProperties?.GetFirstChild<T>())).FirstOrDefault(value => value is not null)
        ?? Chain(paragraph?.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(style => Value(style.StyleRunProperties?.GetFirstChild<T>())).FirstOrDefault(value => value is not null)
        ?? false;

    private static bool? Value(OnOffType? flag) => flag is null ? null : flag.Val?.Value ?? true;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex("^heading ([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^toc (?:[1-9]|heading)$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
