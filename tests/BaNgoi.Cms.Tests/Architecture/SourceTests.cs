using System.Text.RegularExpressions;
using System.Xml.Linq;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Architecture;

/// <summary>Rules of the house that only the source text shows.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    // The same word for another thing: a feature of Orchard Core, the category that makes a type a unit.
    private static readonly string[] OtherMeanings = ["src/BaNgoi.Cms/Recipes/KnownFeatures.cs: \"Menu\"", "src/BaNgoi.Cms/Organisation/Units.cs: \"Unit\""];

    [Fact]
    public void A_module_refers_to_nothing_but_the_core()
    {
        var projects = Repository.Files("modules", "*.csproj").ToList();
        Assert.NotEmpty(projects);

        Assert.All(projects, project => Assert.Empty(XDocument.Load(project).Descendants("ProjectReference")));
        var shared = XDocument.Load(Path.Combine(Repository.Root, "modules", "Directory.Build.props")).Descendants("ProjectReference").Single();
        Assert.EndsWith("src/BaNgoi.Cms/BaNgoi.Cms.csproj", shared.Attribute("Include")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_core_refers_to_no_other_project() =>
        Assert.Empty(XDocument.Load(Path.Combine(Repository.Root, "src/BaNgoi.Cms/BaNgoi.Cms.csproj")).Descendants("ProjectReference"));

    [Fact]
    public async Task No_source_below_src_names_a_content_type()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in RecipeFolder.Files(Repository.Recipes))
        {
            names.UnionWith((await RecipeFile.ReadAsync(file, default)).Steps.SelectMany(step => JsonRead.Objects(step, "ContentTypes")).Select(type => JsonRead.Text(type, "Name")));
        }

        Assert.True(names.Count > 3);
        var literals = SourceText.All().Where(s => s.File.StartsWith("src", StringComparison.Ordinal))
            .SelectMany(s => SourceText.Literals(s.Text).Where(names.Contains).Select(literal => $"{s.File}: \"{literal}\""));
        Assert.Equal([], literals.Except(OtherMeanings));
    }

    [Fact]
    public void No_html_tag_stands_in_csharp() =>
        Assert.Empty(SourceText.All().SelectMany(s => SourceText.Literals(s.Text).Where(literal => HtmlTag().IsMatch(literal)).Select(literal => $"{s.File}: {literal}")));

    [Fact]
    public void Nobody_asks_the_machine_for_the_time() =>
        Assert.Equal([], SourceText.All().Where(s => MachineTime().IsMatch(SourceText.Code(s.Text))).Select(s => s.File));

    [Fact]
    public void No_source_is_longer_than_three_hundred_lines() =>
        Assert.All(SourceText.All(), s => Assert.True(s.Text.Count(c => c == '\n') <= LongestFile, s.File));

    [Fact]
    public void The_checks_see_what_they_forbid()
    {
        const string Bad = "var a = \"Page\"; // \"Comment\"\nvar b = $\"<p class='x'>{a}</p>\"; var c = @\"\"\"q\"\"\"; var d = \"\"\"<br/>\"\"\"; var e = '\"'; var f = DateTime.UtcNow; /* DateTime.Now */ var g = \"(?<a>x)\";";

        Assert.Contains("Page", SourceText.Literals(Bad));
        Assert.DoesNotContain("Comment", SourceText.Literals(Bad));
        Assert.Equal(2, SourceText.Literals(Bad).Count(literal => HtmlTag().IsMatch(literal)));
        Assert.Single(MachineTime().Matches(SourceText.Code(Bad)));
        Assert.DoesNotMatch(HtmlTag(), "(?<p>x) a < b <kind>");
    }

    [GeneratedRegex("(?<!\\?)</?(?:a|abbr|article|aside|b|blockquote|body|br|button|code|dd|details|div|dl|dt|em|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|legend|li|link|main|mark|meta|nav|ol|optgroup|option|p|pre|script|section|select|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|u|ul|video)(?:\\s[^<]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\s*\.\s*(?:Now|UtcNow|Today)\b|\bStopwatch\s*\.\s*GetTimestamp\b")]
    private static partial Regex MachineTime();
}
