using System.Diagnostics;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Benchmarks;

/// <summary>What a page, a list and a publication cost with a thousand items and with many more: they must not grow with the site.</summary>
internal static class ScaleReport
{
    private const int Portion = 2_000;
    private const int Samples = 40;
    private const double Goal = 1.2;

    /// <summary>Measures each size; 0 when none costs more than 1.2 times the first.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        var figures = new Figures();
        (double Page, double List, double Publish)? first = null;
        foreach (var size in sizes)
        {
            using var folder = await DataFolder.WithSiteAsync();
            var watch = Stopwatch.StartNew();
            await FillAsync(folder, size);
            Figures.Note($"{size:#,##0} items imported", watch.Elapsed.TotalSeconds, "s");
            await using var site = await RunningSite.StartAsync(folder);
            var cost = await CostAsync(site, folder, size);
            Figures.Note("  page made anew, median", cost.Page, "ms");
            Figures.Note("  list made anew, median", cost.List, "ms");
            Figures.Note("  publication, median", cost.Publish, "ms");
            if (first is { } base1)
            {
                figures.AtMost($"page with {size:#,##0} / {sizes[0]:#,##0}", cost.Page / base1.Page, Goal);
                figures.AtMost($"list with {size:#,##0} / {sizes[0]:#,##0}", cost.List / base1.List, Goal);
                figures.AtMost($"publication with {size:#,##0} / {sizes[0]:#,##0}", cost.Publish / base1.Publish, Goal);
            }

            first ??= cost;
        }

        return figures.ExitCode;
    }

    private static async Task FillAsync(DataFolder folder, int size)
    {
        for (var from = 0; from < size; from += Portion)
        {
            var items = Enumerable.Range(from, Math.Min(Portion, size - from)).Select(Procedure).ToArray<JsonNode>();
            await Recipes.ImportAsync(folder, items);
        }
    }

    private static async Task<(double Page, double List, double Publish)> CostAsync(RunningSite site, DataFolder folder, int size)
    {
        await site.Client.GetAsync("/thu-tuc");
        var page = await Median.OfAsync(Samples, n => site.Client.GetAsync($"/thu-tuc/scale-{n * 7919 % size}?q=x{n}"));
        var list = await Median.OfAsync(Samples, n => site.Client.GetAsync($"/thu-tuc?trang={n + 2}"));
        var editor = await EditorClient.SignInAsync(site, folder.Password);
        var publish = await Median.OfAsync(Samples, n => editor.PublishPageAsync($"Thử nghiệm {n}"));
        return (page, list, publish);
    }

    private static JsonObject Procedure(int n)
    {
        var item = Recipes.Page($"scale{n:0000000}", $"thu-tuc/scale-{n}", $"Thủ tục thử nghiệm số {n}", "");
        item.Remove("MarkdownBodyPart");
        item["ContentType"] = "Procedure";
        item["ContainedPart"] = new JsonObject { ["ListContentItemId"] = "procedurecatalogue", ["ListContentType"] = "ProcedureCatalogue" };
        item["ProcedureOfficial"] = new JsonObject { ["Field"] = new JsonObject { ["Text"] = $"Lĩnh vực {n % 20}" }, ["Code"] = new JsonObject { ["Text"] = $"8.{n:000000}" } };
        return item;
    }
}
