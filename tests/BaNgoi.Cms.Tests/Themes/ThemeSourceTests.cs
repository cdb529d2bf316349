using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Rules the theme's files keep.</summary>
public sealed partial class ThemeSourceTests
{
    [Fact]
    public void Only_html_the_publisher_cleaned_is_written_raw() => Assert.All(ThemeFiles.Templates, file =>
        Assert.All(Raw().Matches(File.ReadAllText(file)), match => Assert.EndsWith("html", match.Groups["value"].Value, StringComparison.Ordinal)));

    [Fact]
    public void Raw_is_found_where_it_is() => Assert.Contains(ThemeFiles.Templates, file => Raw().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void No_file_asks_another_host() => Assert.All(Directory.GetFiles(Path.Combine(ThemeFiles.Folder, "assets")), file =>
        Assert.DoesNotMatch(@"url\(\s*['""]?(https?:)?//|@import|fetch\((?!`/api/)|eval\(", File.ReadAllText(file)));

    [GeneratedRegex(@"\{\{-?\s*(?<value>[^|}]*?)\s*\|[^}]*\braw\b")]
    private static partial Regex Raw();
}
