using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Formula = DocumentFormat.OpenXml.Math.OfficeMath;
using FormulaParagraph = DocumentFormat.OpenXml.Math.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BaNgoi.Cms.Documents;

/// <summary>Reads the words of one paragraph, with their look and their links.</summary>
internal sealed class WordInline(WordSource source)
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly List<TextSpan> _spans = [];

    // Fields within fields: instruction, the link it makes, and whether its result has begun.
    private readonly Stack<(string Instruction, bool Shown)> _fields = new();

    /// <summary>The words. Deleted and hidden ones are not among them.</summary>
    public IReadOnlyList<TextSpan> Of(Paragraph paragraph)
    {
        Read(paragraph, paragraph, null);
        return _spans;
    }

    private void Read(OpenXmlElement container, Paragraph paragraph, string? link)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    ReadRun(run, paragraph, link);
                    break;
                case Hyperlink hyperlink:
                    Read(hyperlink, paragraph, Allowed(source.LinkOf(hyperlink.Id?.Value)) ?? link);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                case Formula or FormulaParagraph:
                    _spans.Add(new TextSpan(child.InnerText, Link: link));
                    break;
                case AlternateContent:
                    source.LeaveOut(child);
                    break;
                default:
                    // Inserted words, content controls, simple fields, tags: what stands in them is text like any other.
                    Read(child, paragraph, link);
                    break;
            }
        }
    }

    private void ReadRun(Run run, Paragraph paragraph, string? link)
    {
        if (run.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true))
        {
            return;
        }

        var (bold, italic) = source.Styles.Look(run.RunProperties, paragraph);
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar field:
                    Step(field.FieldCharType?.Value);
                    break;
                case FieldCode code when _fields.TryPop(out var open):
                    _fields.Push((open.Instruction + code.Text, open.Shown));
                    break;
                case Drawing or Picture or EmbeddedObject or AlternateContent:
                    source.LeaveOut(child);
                    break;
                case FootnoteReference or EndnoteReference when source.NoteOf(child) is { } note:
                    _spans.Add(new TextSpan("", Note: note));
                    break;
                case OpenXmlElement other when Words(other) is { Length: > 0 } words && _fields.All(field => field.Shown):
                    _spans.Add(new TextSpan(words, bold, italic, link ?? _fields.Select(field => LinkIn(field.Instruction)).FirstOrDefault(url => url is not null)));
                    break;
            }
        }
    }

    private void Step(FieldCharValues? type)
    {
        if (type == FieldCharValues.Begin)
        {
            _fields.Push(("", false));
        }
        else if (_fields.TryPop(out var open) && type == FieldCharValues.Separate)
        {
            _fields.Push((open.Instruction, true));
        }
    }

    private static string Words(OpenXmlElement element) => element switch
    {
        WordText text => text.Text,
        TabChar => " ",
        NoBreakHyphen => "-",
        CarriageReturn => "\n",
        Break { Type: null } => "\n",
        Break @break when @break.Type!.Value == BreakValues.TextWrapping => "\n",
        _ => "",
    };

    // HYPERLINK "address" (ECMA-376, 17.16.5.25); one that begins with a switch leads to a place in the file.
    private static string? LinkIn(string instruction)
    {
        var words = instruction.Split('"');
        return words.Length > 1 && words[0].Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? Allowed(words[1]) : null;
    }

    private static string? Allowed(string? url) =>
        url is not null && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal) && !url.Any(c => c is '<' or '>' || char.IsControl(c))
            ? url.Trim().Replace(" ", "%20", StringComparison.Ordinal)
            : null;
}
