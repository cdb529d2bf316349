using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// Parts a paper's name from the name of the attached form, which the source glues behind it:
/// "… (mẫu NA17)101-Mau A17 tam tru cho nguoi nuoc".
/// </summary>
internal static partial class AttachedFile
{
    /// <summary>The name, and what was glued behind it or null.</summary>
    public static (string Name, string? File) Split(string name)
    {
        var match = Glued().Match(name);
        return match.Success
            ? (name[..match.Groups["file"].Index].TrimEnd(' ', ';'), match.Groups["file"].Value.Trim())
            : (name, null);
    }

    /// <summary>
    /// Behind a bracket, full stop or semicolon without a space: either a run without diacritics, or one that begins
    /// with "Mẫu" or "Mau" again. Short enough to be a file's name.
    /// </summary>
    [GeneratedRegex(@"(?<=[\p{L}\d""”)]\s?[);.]|\))(?<file>(Mẫu|Mau|MẪU)\b[^;]{0,90}|(?=[^;]{6,90}$)[A-Za-z0-9][\x20-\x7E]{5,89})$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
