using System.Net;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>A draft that got another path: addresses printed, mailed and bookmarked before still lead where they led.</summary>
public sealed class MovedDraftTests
{
    private const string Former = "du-thao/su-dung-nha-sinh-hoat-cong-dong";
    private const string Now = "du-thao/nha-sinh-hoat";

    [Fact]
    public async Task Old_addresses_of_the_draft_its_comments_its_report_and_its_forms_answer_that_they_moved_for_good()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await MoveAsync(folder);
        var verified = await Executable.RunAsync("verify", folder.Argument);
        Assert.True(verified.ExitCode == 0, verified.Error);
        await using var site = await RunningSite.StartAsync(folder);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };

        foreach (var (address, leads) in new[]
        {
            ($"/{Former}", $"/{Now}"), ($"/{Former}/y-kien/5", $"/{Now}/y-kien/5"), ($"/{Former}/giai-trinh", $"/{Now}/giai-trinh"), ($"/gop-y/{Former}?khoan=x", $"/gop-y/{Now}?khoan=x"),
            ($"/so-sanh/{Former}?tu=1&den=2", $"/so-sanh/{Now}?tu=1&den=2"), ($"/thong-bao/{Former}", $"/thong-bao/{Now}"), ($"/giai-trinh.csv/{Former}/giai-trinh", $"/giai-trinh.csv/{Now}/giai-trinh"),
        })
        {
            using var moved = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.MovedPermanently, leads), (moved.StatusCode, moved.Headers.Location?.ToString()));
            using var there = await client.GetAsync(new Uri(leads, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }

        foreach (var nowhere in new[] { $"/{Former}/y-kien/99", $"/{Former}/khac", $"/gop-y/{Former}/y-kien/5" })
        {
            using var answer = await client.GetAsync(new Uri(nowhere, UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.MovedPermanently, answer.StatusCode);
        }

        // A form that was open while the draft moved is sent on with its words.
        using var sent = await CitizenForm.PostAsync(client, $"/gop-y/{Former}", [new("noi-dung", "Lời.")]);
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/gop-y/{Now}"), (sent.StatusCode, sent.Headers.Location?.ToString()));
    }

    private static async Task MoveAsync(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "site.recipe.json");
        var exported = await Executable.RunAsync("export", file, folder.Argument);
        Assert.True(exported.ExitCode == 0, exported.Error);
        var draft = JsonNode.Parse(await File.ReadAllTextAsync(file))!["steps"]!.AsArray().Where(step => (string?)step!["name"] == "Content").SelectMany(step => step!["data"]!.AsArray()).First(item => (string?)item!["AutoroutePart"]?["Path"] == Former)!.DeepClone();
        draft["AutoroutePart"]!["Path"] = Now;
        draft["ContentItemVersionId"] = "drafthousev9";
        await Recipes.ImportAsync(folder, draft);
    }
}
