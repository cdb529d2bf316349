using System.Text.Json.Nodes;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Projection;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>What lies below a draft moves with it, and every address it ever had leads there.</summary>
public sealed class MovedDraftTests
{
    [Fact]
    public async Task Comments_and_reports_move_with_their_draft_and_their_former_addresses_lead_to_them()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin sớm hơn.");
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1), await hall.SeenAsync(2))).Succeeded);
        hall.Site.Clock.Advance(TimeSpan.FromDays(22));
        Assert.True((await hall.ReportAsync()).Succeeded);
        var first = await PathAsync(hall);

        await MoveAsync(hall, "du-thao/ten-thu-hai");
        await MoveAsync(hall, "du-thao/ten-thu-ba");

        Assert.Equal(["du-thao/ten-thu-ba", "du-thao/ten-thu-ba/giai-trinh", "du-thao/ten-thu-ba/y-kien/1", "du-thao/ten-thu-ba/y-kien/2"], await PathsAsync(hall));
        foreach (var former in new[] { first, "du-thao/ten-thu-hai" })
        {
            Assert.Equal("du-thao/ten-thu-ba", await MovedToAsync(hall, former));
            Assert.Equal("du-thao/ten-thu-ba/y-kien/2", await MovedToAsync(hall, former + "/y-kien/2"));
            Assert.Equal("du-thao/ten-thu-ba/giai-trinh", await MovedToAsync(hall, former + "/giai-trinh"));
            Assert.Null(await MovedToAsync(hall, former + "/y-kien/3"));
            Assert.Null(await MovedToAsync(hall, former + "-khac/y-kien/2"));
        }

        Assert.Contains("/du-thao/ten-thu-ba/giai-trinh", (await hall.AspectAsync())["reports"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task An_address_that_was_given_back_leads_nowhere_else()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var first = await PathAsync(hall);
        await MoveAsync(hall, "du-thao/ten-thu-hai");
        await MoveAsync(hall, first);

        Assert.Equal([first, first + "/y-kien/1"], await PathsAsync(hall));
        Assert.Equal(first + "/y-kien/1", await MovedToAsync(hall, "du-thao/ten-thu-hai/y-kien/1"));
        Assert.Null(await MovedToAsync(hall, first + "/y-kien/2"));
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task Taken_down_it_leads_nowhere()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var first = await PathAsync(hall);
        await MoveAsync(hall, "du-thao/ten-thu-hai");
        await using (var db = hall.Site.Open())
        {
            Assert.True((await new Cms.Publishing.Publisher(db, hall.Site.Clock, [], hall.Site.Signal, [new TextPublication(hall.Site.Clock)]).UnpublishAsync(hall.Id, hall.Revision, "Đăng nhầm dự thảo.", hall.Officer, CancellationToken.None)).Succeeded);
        }

        Assert.Null(await MovedToAsync(hall, first + "/y-kien/1"));
    }

    private static async Task MoveAsync(ConsultationSite hall, string path)
    {
        var parts = ConsultationSite.Parts(ConsultationSite.FirstText);
        parts["AutoroutePart"] = new JsonObject { ["Path"] = path };
        await hall.SaveDraftAsync(parts);
        await hall.PublishDraftAsync();
    }

    private static async Task<string> PathAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.OpenPublic();
        return (await db.Documents.Where(d => d.Id == hall.Id).Select(d => d.Path).SingleAsync())!;
    }

    private static async Task<List<string?>> PathsAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.OpenPublic();
        return await db.Documents.Where(d => d.ContentType == CommentItems.TypeName || d.ContentType == ReportItems.TypeName || d.Id == hall.Id).OrderBy(d => d.Path).Select(d => d.Path).ToListAsync();
    }

    private static async Task<string?> MovedToAsync(ConsultationSite hall, string path)
    {
        await using var db = hall.Site.OpenPublic();
        return await db.MovedToAsync(path, CancellationToken.None);
    }
}
