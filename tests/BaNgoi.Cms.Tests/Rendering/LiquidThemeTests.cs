using System.Text.Json.Nodes;
using BaNgoi.Cms.Rendering;
using Fluid;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class LiquidThemeTests : IDisposable
{
    private readonly ThemeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Vietnamese_stays_readable_and_markup_is_encoded() =>
        Assert.Equal("Thủ tục &lt;b&gt;&amp;&quot;", await Render("{{ page.title }}", Model() with { Page = Page("Thủ tục <b>&\"") }));

    [Fact]
    public async Task The_layout_takes_the_body_as_it_is()
    {
        folder.Write("templates/Layout.liquid", "<main>{{ body }}</main>");

        Assert.Equal("<main><p>a</p></main>", await Render("<p>a</p>"));
    }

    [Fact]
    public async Task Captured_text_is_not_encoded_twice_and_still_once() =>
        Assert.Equal("&lt;b&gt;", await Render("{% capture x %}{{ page.title }}{% endcapture %}{{ x }}", Model() with { Page = Page("<b>") }));

    [Theory]
    [InlineData("{{ page.GetType }}")]
    [InlineData("{{ page.EqualityContract }}")]
    [InlineData("{{ document.Parent }}")]
    [InlineData("{{ document.Options }}")]
    [InlineData("{{ page.title.Length }}")]
    [InlineData("{{ options }}{{ services }}{{ Context }}")]
    public async Task What_is_not_in_the_page_model_renders_nothing(string template) =>
        Assert.Equal("", await Render(template, Model() with { Document = new DocumentModel() }));

    [Fact]
    public async Task Strict_variables_refuse_a_misspelt_name()
    {
        folder.Write("templates/T.liquid", "{{ page.titel }}");

        await Assert.ThrowsAsync<FluidException>(() => new LiquidTheme(folder.Path, strictVariables: true).RenderAsync(Model(), "T", default));
    }

    [Fact]
    public async Task Strict_variables_allow_a_value_that_is_absent() =>
        Assert.Equal("không có", await Render("{% if error == nil and document == blank %}không có{% endif %}{{ error }}", strict: true));

    [Fact]
    public async Task A_member_named_size_is_that_member() =>
        Assert.Equal("7", await Render("{{ search.size }}", Model() with { Search = new SearchModel { Query = "a", Size = 7 } }));

    [Fact]
    public async Task Members_of_the_content_stand_beside_the_references()
    {
        var document = new DocumentModel
        {
            Content = new JsonObject { ["parts"] = new JsonObject { ["B"] = new JsonObject { ["x"] = 1 }, ["A"] = new JsonObject { ["x"] = null } } },
            References = new Dictionary<string, ReferenceModel> { ["id1"] = new("id1", "Trung tâm", "/to-chuc/trung-tam", "Unit", null) },
        };
        const string template = "{% for part in document.parts %}{{ part[0] }}:{{ part[1].x }} {% endfor %}{{ document.references['id1'].title }}";

        Assert.Equal("B:1 A: Trung tâm", await Render(template, Model() with { Document = document }, strict: true));
    }

    [Fact]
    public async Task An_optional_member_may_be_missing_or_empty()
    {
        var document = new DocumentModel { Content = new JsonObject { ["a"] = null, ["b"] = "x" } };

        Assert.Equal("[][][x]", await Render("[{{ document | optional: 'z' }}][{{ document | optional: 'a' }}][{{ document | optional: 'b' }}]", Model() with { Document = document }, strict: true));
    }

    [Theory]
    [InlineData("{{ '2026-12-01' | short_date }}", "01/12/2026")]
    [InlineData("{{ '2026-12-01T17:00:00Z' | short_date }}", "02/12/2026")]
    [InlineData("{{ '' | short_date }}", "")]
    [InlineData("{{ '2026-12-01T08:30:00Z' | date_time }}", "15:30 ngày 01/12/2026")]
    [InlineData("{{ 8000 | money }}", "8.000 đồng")]
    [InlineData("{{ 10 | money: 'USD' }}", "10 USD")]
    [InlineData("{{ error | money }}", "")]
    [InlineData("{{ 1234 | number }}", "1.234")]
    [InlineData("{{ 'now' | date: '%Y' }}", "2026")]
    public async Task Filters_write_as_vietnam_does(string template, string expected) => Assert.Equal(expected, await Render(template));

    [Fact]
    public void A_type_without_a_template_gets_the_general_one()
    {
        folder.Write("templates/Kind.liquid", "").Write("templates/partials/Piece.liquid", "");
        var theme = new LiquidTheme(folder.Path);

        Assert.Equal("Kind", theme.TemplateFor("Kind"));
        Assert.Equal("Content", theme.TemplateFor("Unheard"));
        Assert.Equal("Content", theme.TemplateFor("Layout"));
        Assert.Equal("Content", theme.TemplateFor("partials/Piece"));
    }

    [Theory]
    [InlineData("Broken.liquid", "{% if %}")]
    [InlineData("Open.liquid", "{% for a in b %}")]
    public void A_broken_template_is_named(string name, string text)
    {
        folder.Write("templates/" + name, text);

        Assert.Contains(name, Assert.Throws<ThemeException>(() => new LiquidTheme(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% render 'partials/Lost' %}")]
    [InlineData("{% for m in menu %}{% if m.current %}{% include 'partials/Lost' %}{% endif %}{% endfor %}")]
    public void A_partial_that_is_not_there_is_named(string text)
    {
        folder.Write("templates/T.liquid", text);

        Assert.Contains("partials/Lost", Assert.Throws<ThemeException>(() => new LiquidTheme(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_without_a_layout_is_refused()
    {
        File.Delete(Path.Combine(folder.Path, "templates/Layout.liquid"));

        Assert.Contains("Layout.liquid", Assert.Throws<ThemeException>(() => new LiquidTheme(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_is_asked_for_and_missing_is_named() =>
        Assert.Contains("Lost", (await Assert.ThrowsAsync<ThemeException>(() => new LiquidTheme(folder.Path).RenderAsync(Model(), "Lost", default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Partials_see_the_page_and_encode()
    {
        folder.Write("templates/partials/Piece.liquid", "{{ label }} {{ page.title }}");

        Assert.Equal("&lt;i&gt; &lt;b&gt;", await Render("{% render 'partials/Piece', label: '<i>' %}", Model() with { Page = Page("<b>") }, strict: true));
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(60_000, false)]
    public async Task A_render_is_bounded(int rounds, bool fits)
    {
        // Each round is two steps: the loop's and the assignment's.
        var render = Render($"{{% for i in (1..{rounds}) %}}{{% assign x = i %}}{{% endfor %}}");

        Assert.Equal(fits, await render.ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default));
    }

    [Fact]
    public async Task A_page_of_any_length_is_sent_whole()
    {
        folder.Write("templates/T.liquid", "{% for i in (1..30000) %}🎉ộ{{ i }}{% endfor %}");
        var theme = new LiquidTheme(folder.Path);

        var sent = await theme.RenderUtf8Async(Model(), "T", default);

        Assert.Equal(string.Concat(Enumerable.Range(1, 30_000).Select(i => $"🎉ộ{i}")), System.Text.Encoding.UTF8.GetString(sent));
        Assert.Equal(await theme.RenderAsync(Model(), "T", default), System.Text.Encoding.UTF8.GetString(sent));
    }

    [Fact]
    public async Task A_cancelled_request_renders_nothing() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LiquidTheme(folder.Path).RenderAsync(Model(), "Content", new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("2026-12-01T01:59:59.999999Z", "sau")]
    [InlineData("2026-12-01T02:00:00Z", "sau")]
    [InlineData("2026-12-01T02:00:00.000001Z", "đầu")]
    public async Task Of_what_begins_at_moments_the_last_one_begun_is_found_to_the_microsecond(string from, string expected)
    {
        // The page is made at 02:00:00 UTC.
        var json = $$"""{"list":[{"code":"đầu","fromUtc":null},{"code":"sau","fromUtc":"{{from}}"}]}""";
        var document = new DocumentModel { Content = DocumentContent.Read(json) };

        Assert.Equal($"{expected}[]", await Render("{% assign x = document.list | begun: page.now %}{{ x.code }}[{{ page.title | begun: page.now }}]", Model() with { Document = document }, strict: true));
    }

    private Task<string> Render(string template, PageModel? model = null, bool strict = false)
    {
        folder.Write("templates/T.liquid", template);
        return new LiquidTheme(folder.Path, strict).RenderAsync(model ?? Model(), "T", default);
    }

    private static PageModel Model() => new()
    {
        Site = new SiteModel("Phường", "/", "", "https://example.vn", new ContactModel("", "", "", "", "", "", "")),
        Page = Page("Trang"),
    };

    private static PageInfo Page(string title) => new()
    {
        Title = title,
        Kind = "document",
        Url = "/trang",
        Now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(7)),
    };
}
