using System.Text;

namespace BaNgoi.Procedures.Reading;

/// <summary>Lines of a text of which none takes more memory than allowed; the rest of a longer one is passed over.</summary>
internal sealed class BoundedLines(TextReader reader, int maxCharacters)
{
    private readonly StringBuilder _line = new();

    /// <summary>The next line without its end, or null after the last.</summary>
    public Line? Next()
    {
        _line.Clear();
        var length = 0;
        int read;
        while ((read = reader.Read()) >= 0 && read != '\n')
        {
            length++;
            if (length <= maxCharacters)
            {
                _line.Append((char)read);
            }
        }

        if (read < 0 && length == 0)
        {
            return null;
        }

        return length > maxCharacters ? new Line("", true) : new Line(_line.ToString().TrimEnd('\r'), false);
    }

    /// <summary>A line, or the mark of one that was too long.</summary>
    internal sealed record Line(string Text, bool IsTooLong);
}
