namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Technical limits of editing forms.</summary>
public static class FormLimits
{
    /// <summary>Most values in one form; a procedure with a hundred papers has about two thousand.</summary>
    public const int MostValues = 20_000;

    /// <summary>Longest value, in characters.</summary>
    public const int LongestValue = 1024 * 1024;

    /// <summary>Longest name of a value, in characters: nesting makes names long.</summary>
    public const int LongestName = 1024;

    /// <summary>
    /// Largest request, in bytes: well beyond a file of the largest size and the form around it, so that a file that is too
    /// large is answered with the filled form and a sentence.
    /// </summary>
    public const int LargestRequest = 5 * Media.MediaLimits.LargestFile + 8 * 1024 * 1024;
}
