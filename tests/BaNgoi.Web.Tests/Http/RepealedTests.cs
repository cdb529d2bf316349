using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>A procedure that is no longer in force keeps its page; lists and search leave it out from its day on.</summary>
public sealed class RepealedTests
{
    [Fact]
    public async Task A_repealed_procedure_keeps_its_page_and_leaves_lists_and_search()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Recipes.ImportAsync(folder, Procedure("repealed1", "Đăng ký thẻ bãi bỏ thử nghiệm", "2020-01-01"), Procedure("ending1", "Đăng ký thẻ sắp bãi bỏ thử nghiệm", "2199-01-01"));
        await using var site = await RunningSite.StartAsync(folder);
        using var visitor = site.NewClient();

        var page = await visitor.GetStringAsync("/thu-tuc/repealed1");
        var list = await visitor.GetStringAsync("/thu-tuc?q=thu+nghiem");
        var ended = await visitor.GetStringAsync("/thu-tuc?het-hieu-luc=1");
        var found = JsonNode.Parse(await visitor.GetStringAsync("/api/search?q=the+bai+bo+thu+nghiem&size=20"))!["hits"]!.AsArray().Select(hit => hit!["path"]!.GetValue<string>()).ToList();

        Assert.Contains("không còn hiệu lực từ ngày 01/01/2020", page, StringComparison.Ordinal);
        Assert.Contains("/thu-tuc/dang-ky-khai-sinh", page, StringComparison.Ordinal);
        Assert.Contains("/thu-tuc/ending1", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/thu-tuc/repealed1", list, StringComparison.Ordinal);
        Assert.Contains("/thu-tuc/repealed1", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("/thu-tuc/ending1", ended, StringComparison.Ordinal);
        Assert.Contains("/thu-tuc/ending1", found);
        Assert.DoesNotContain("/thu-tuc/repealed1", found);
        Assert.Contains("sẽ hết hiệu lực từ ngày 01/01/2199", await visitor.GetStringAsync("/thu-tuc/ending1"), StringComparison.Ordinal);
    }

    private static JsonObject Procedure(string id, string title, string endsOn)
    {
        var item = Recipes.Page(id, $"thu-tuc/{id}", title, "");
        item.Remove("MarkdownBodyPart");
        item["ContentType"] = "Procedure";
        item["ContainedPart"] = new JsonObject { ["ListContentItemId"] = "procedurecatalogue", ["ListContentType"] = "ProcedureCatalogue" };
        item["Procedure"] = new JsonObject
        {
            ["RepealedOn"] = new JsonObject { ["Value"] = $"{endsOn}T00:00:00Z" },
            ["ReplacedBy"] = new JsonObject { ["ContentItemIds"] = new JsonArray("procedurebirth") },
        };
        return item;
    }
}
