using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>The official title as it is, and a short one for lists.</summary>
public static partial class TitleCleaner
{
    /// <summary>Longest short title, in characters. A quarter of the official titles are longer.</summary>
    public const int ShortLength = 150;

    /// <summary>The official title: nothing changed but white space, composition and invisible characters.</summary>
    public static string Official(string title) => SourceText.OneLine(title) ?? "";

    /// <summary>Without "Thủ tục" in front, the code inside and the full stop behind; first letter upper; at most <see cref="ShortLength"/> characters.</summary>
    public static string Short(string title, string? code)
    {
        var core = Core(title, code);
        core = core.Length == 0 ? Official(title) : core;
        var upper = core.Length == 0 ? "" : char.ToUpperInvariant(core[0]) + core[1..];
        return SourceText.Shortened(upper, ShortLength);
    }

    /// <summary>As <see cref="Short"/>, not cut and with the letters as they are.</summary>
    public static string Core(string title, string? code)
    {
        var core = Official(title);
        core = CodeInBrackets().Replace(core, " ");
        core = code is null ? core : core.Replace(code, " ", StringComparison.Ordinal);
        core = Prefix().Replace(SourceText.OneLine(core) ?? "", "");
        return core.TrimEnd(' ', '.', ';', ',', ':');
    }

    [GeneratedRegex(@"[\(\[]\s*(mã\s*(số|thủ tục)?\s*:?\s*)?\d\.\d{6}(\.[0-9A-Z]{1,4})*\s*[\)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeInBrackets();

    [GeneratedRegex(@"^(\d{1,3}\s*[.\)]\s+)?thủ\s+tục(\s+hành\s+chính)?(\s*:\s*|\s+)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
