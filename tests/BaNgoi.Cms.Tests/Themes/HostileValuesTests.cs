using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Every text of every page is replaced by an attack; none may come out as markup.</summary>
public sealed class HostileValuesTests
{
    private const string Attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>' {{ 7 | times: 7 }}{% include 'x' %}";

    private static readonly LiquidTheme Theme = new(ThemeFiles.Folder, strictVariables: true);

    public static TheoryData<string> Templates => ["Procedure", "Unit", "HomePage", "ProcedureCatalogue", "Search", "Error", "Content", "Page", "Report", "Usefulness", "Receipt", "ReceiptSearch", "ContactLink"];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task An_attack_in_any_text_comes_out_as_text(string template)
    {
        var page = new HtmlParser().ParseDocument(await Theme.RenderAsync(Hostile(template), template, default));

        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        string[] scripts = template is "Report" or "Usefulness" ? ["site", "suggestions", "work"] : ["site", "suggestions"];
        Assert.Equal(scripts, page.QuerySelectorAll("script:not([type='application/ld+json'])").Select(script => script.GetAttribute("src")!.Split('/')[^1].Split('.')[0]));
        Assert.All(page.QuerySelectorAll("script[type='application/ld+json']"), data => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(data.TextContent)));
        Assert.Empty(page.QuerySelectorAll("img:not([src^='/bien-nhan/'])"));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("onerror"));
        Assert.DoesNotContain("49", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_marked_in_hits_is_marked_as_text(bool marked)
    {
        var page = new HtmlParser().ParseDocument(await Theme.RenderAsync(SamplePages.Search(SamplePages.Filled(Attack, marked)), "Search", default));

        Assert.Equal(marked ? 12 : 0, page.QuerySelectorAll("mark").Length);
        Assert.All(page.QuerySelectorAll("mark"), mark => Assert.Equal((Attack, 0), (mark.TextContent, mark.ChildElementCount)));
        Assert.All(page.QuerySelectorAll(".item-title, .item-text"), line => Assert.Equal("trước " + Attack + " sau", line.TextContent));
    }

    private static PageModel Hostile(string template)
    {
        var procedure = SampleProcedure.Full("x", "y", SampleProcedure.Channel("Trực tiếp", ("stated", 1, "ngày", "x"), ("amount", 8000, "bản", "x")));
        Poison(procedure);
        var model = template switch
        {
            "Procedure" or "Content" or "Page" => SamplePages.Procedure(procedure),
            "Unit" => SamplePages.Unit(Poison),
            "HomePage" => SamplePages.Home(Poison),
            "ProcedureCatalogue" => SamplePages.Catalogue(SamplePages.List(Attack, Attack, new ListItem(Attack, "", Attack, Attack, [Attack], new Dictionary<string, IReadOnlyList<string>>(), Attack)), Poison),
            "Search" => SamplePages.Search(SamplePages.Filled(Attack, marked: true)),
            "Report" => SamplePages.Form(SamplePages.Filled(Attack)),
            "Usefulness" => SamplePages.Form(SamplePages.Filled(Attack)) with { Usefulness = new UsefulnessModel(Attack, Attack, Attack) },
            "ReceiptSearch" => SamplePages.ReceiptSearch(new ReceiptSearchModel(Attack, Attack, 100)),
            "ContactLink" => SamplePages.ContactLink(new ContactLinkModel("open", false, Attack, Attack, Attack, 60, Attack)),
            "Receipt" => SamplePages.Receipt(Attack, new ReceiptReplyModel(Attack, Attack, Attack)),
            _ => SamplePages.Error(new ErrorModel(410, Attack, Attack, new WithdrawnModel(Attack, Attack, Attack))),
        };
        return model with
        {
            Site = new SiteModel(Attack, Attack, Attack, Attack, new ContactModel(Attack, Attack, Attack, Attack, Attack, Attack, Attack)),
            Menu = [new MenuLink(Attack, Attack, true)],
            Page = model.Page with { Title = Attack, Url = Attack, Description = Attack, CanonicalUrl = Attack, Preview = true, PreviewNote = Attack },
            Breadcrumbs = [new PageLink(Attack, Attack), new PageLink(Attack, "")],
        };
    }

    /// <summary>Replaces every text but those that choose how a thing is shown, and cleaned HTML.</summary>
    private static void Poison(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json.ToArray())
                {
                    if (value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String && name is not ("kind" or "html"))
                    {
                        json[name] = Attack;
                    }
                    else
                    {
                        Poison(value);
                    }
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Poison(item);
                }

                break;
            default:
                break;
        }
    }
}
