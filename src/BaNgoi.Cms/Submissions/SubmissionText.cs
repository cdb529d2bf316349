using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Submissions;

/// <summary>Makes what people typed plain text: lines of letters, without control or invisible characters.</summary>
public static class SubmissionText
{
    /// <summary>Most characters of the words, and of a reply to them.</summary>
    public const int MaximumLength = 4000;

    /// <summary>Most characters of a contact.</summary>
    public const int MaximumContactLength = 200;

    /// <summary>Several lines; more than one empty line between two becomes one, none stands at the ends.</summary>
    public static string Lines(string typed)
    {
        var lines = new List<string>();
        foreach (var line in typed.ReplaceLineEndings("\n").Split('\n').Select(TextCleaner.Clean))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n');
    }

    /// <summary>One line.</summary>
    public static string Line(string typed) => TextCleaner.Clean(typed);
}
