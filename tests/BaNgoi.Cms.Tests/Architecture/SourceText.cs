using System.Text.RegularExpressions;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Architecture;

/// <summary>The C# sources of the product, with their string literals.</summary>
internal static partial class SourceText
{
    /// <summary>All sources below src and modules but generated migrations, each with its text.</summary>
    public static IEnumerable<(string File, string Text)> All() =>
        new[] { "src", "modules" }.SelectMany(folder => Repository.Files(folder, "*.cs"))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)));

    /// <summary>The contents of the string literals of a source; comments and characters are passed over.</summary>
    public static IEnumerable<string> Literals(string source) =>
        Token().Matches(source).Where(m => m.Groups["text"].Success).Select(m => m.Groups["text"].Value);

    /// <summary>A source without comments and string literals.</summary>
    public static string Code(string source) => Token().Replace(source, " ");

    [GeneratedRegex(
        "//[^\n]*|/\\*.*?\\*/|(?<fence>\"{3,})(?<text>.*?)\\k<fence>|@\\$?\"(?<text>(?:[^\"]|\"\")*)\"|\\$@\"(?<text>(?:[^\"]|\"\")*)\"|\"(?<text>(?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\n]|\\\\.[^'\n]*)'",
        RegexOptions.Singleline)]
    private static partial Regex Token();
}
