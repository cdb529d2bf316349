using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Cms.Documents;

/// <summary>A Word file being read: what its styles and lists mean, which notes were met, what was left out.</summary>
internal sealed class WordSource(MainDocumentPart part, int firstNote)
{
    private readonly List<OpenXmlElement> _notes = [];
    private readonly Dictionary<string, string> _links = part.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString, StringComparer.Ordinal);

    /// <summary>Looks of paragraphs and words.</summary>
    public WordStyles Styles { get; } = new(part.StyleDefinitionsPart?.Styles);

    /// <summary>Numbers and bullets.</summary>
    public WordNumbering Numbering { get; } = new(part.NumberingDefinitionsPart?.Numbering);

    /// <summary>Images left out so far.</summary>
    public int Images { get; private set; }

    /// <summary>Text boxes left out so far.</summary>
    public int TextBoxes { get; private set; }

    /// <summary>Counts a drawing, which is left out.</summary>
    public void LeaveOut(OpenXmlElement drawing)
    {
        // A drawing stands twice where older programs get a copy of their own.
        var shown = drawing is AlternateContent { } alternate ? alternate.GetFirstChild<AlternateContentChoice>() ?? drawing : drawing;
        if (shown.Descendants<TextBoxContent>().Any())
        {
            TextBoxes++;
        }
        else
        {
            Images++;
        }
    }

    /// <summary>Address of a link by its relationship, or null.</summary>
    public string? LinkOf(string? relationship) => relationship is null ? null : _links.GetValueOrDefault(relationship);

    /// <summary>Number of the note a reference points to; null when there is none.</summary>
    public int? NoteOf(OpenXmlElement reference)
    {
        OpenXmlElement? note = reference switch
        {
            FootnoteReference footnote => part.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.Value == footnote.Id?.Value),
            EndnoteReference endnote => part.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == endnote.Id?.Value),
            _ => null,
        };
        if (note is null || _notes.Contains(note))
        {
            return note is null ? null : firstNote + _notes.IndexOf(note);
        }

        _notes.Add(note);
        return firstNote + _notes.Count - 1;
    }

    /// <summary>The notes met so far, in order. A note may point to no further note.</summary>
    public IEnumerable<NoteBlock> NoteBlocks() => _notes.ToList().Select((note, i) =>
        new NoteBlock(firstNote + i, string.Join(' ', note.Descendants<Paragraph>().Select(paragraph => MarkdownInline.OneLine(new WordInline(this).Of(paragraph).Where(span => span.Note is null))).Where(text => text.Length > 0))));
}
