using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class ThemeAssetsTests : IDisposable
{
    private readonly ThemeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_address_leads_back_to_the_file()
    {
        var assets = Load("a{}");

        var found = assets.Find(assets.UrlOf("site.css")["/theme/".Length..]);

        Assert.Equal("text/css", found!.ContentType);
        Assert.Equal("a{}"u8.ToArray(), found.Content.ToArray());
        Assert.Matches("^/theme/site\\.[0-9a-f]{12}\\.css$", found.Url);
    }

    [Fact]
    public void Another_content_has_another_address() => Assert.NotEqual(Load("a{}").UrlOf("site.css"), Load("b{}").UrlOf("site.css"));

    [Theory]
    [InlineData("site.css")]
    [InlineData("site.000000000000.css")]
    [InlineData("../templates/Layout.liquid")]
    public void Any_other_name_finds_nothing(string name) => Assert.Null(Load("a{}").Find(name));

    [Fact]
    public void A_missing_asset_is_named() =>
        Assert.Contains("lost.css", Assert.Throws<ThemeException>(() => Load("").UrlOf("lost.css")).Message, StringComparison.Ordinal);

    private ThemeAssets Load(string css) => new(Path.Combine(folder.Write("assets/site.css", css).Path, "assets"));
}
