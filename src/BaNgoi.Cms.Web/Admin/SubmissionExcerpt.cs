namespace BaNgoi.Cms.Web.Admin;

/// <summary>The beginning of what somebody wrote, for lists.</summary>
public static class SubmissionExcerpt
{
    private const int Longest = 120;

    /// <summary>One line, cut at a space where there is one.</summary>
    public static string Of(string text)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= Longest)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', Longest);
        return string.Concat(line.AsSpan(0, space > 0 ? space : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest), "…");
    }
}
