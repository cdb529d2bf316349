using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Web.Admin;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Admin;

public class AuditFilterTests
{
    private static readonly AuditFilter Everything = new("", "", "", null, null);

    [Fact]
    public async Task Who_reads_the_trail_of_a_unit_reads_its_items_and_no_sign_ins()
    {
        using var site = await TestSite.WithTypesAsync();
        var mine = (await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Của đơn vị"), Cast.AnhHung, CancellationToken.None))).ItemId;
        await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Của đơn vị khác"), Cast.AnhHung, CancellationToken.None));
        await using var db = site.Open();
        await db.Items.Where(item => item.ItemId == mine).ExecuteUpdateAsync(item => item.SetProperty(i => i.UnitId, "unita"));
        AuditTrail.Add(db, site.Clock, Cast.CoLan, AuditActs.SignedIn, "Đăng nhập");
        await db.SaveChangesAsync();

        Assert.Equal([mine], await Items(db, Cast.Of("x", "x", "unita", Permission.ViewAuditTrail)).Distinct().ToListAsync());
        Assert.Empty(await Items(db, Cast.CoLan).ToListAsync());
        Assert.Contains(null, await Items(db, Cast.Of("x", "x", null, Permission.ViewAuditTrail)).ToListAsync());
    }

    [Fact]
    public async Task Filters_narrow_by_person_act_item_and_time()
    {
        using var site = new TestSite();
        await using var db = site.Open();
        var start = site.Clock.GetUtcNow().UtcDateTime;
        AuditTrail.Add(db, site.Clock, Cast.CoLan, AuditActs.Saved, "một", "item1");
        site.Clock.Advance(TimeSpan.FromHours(1));
        AuditTrail.Add(db, site.Clock, Cast.AnhHung, AuditActs.Published, "hai", "item1");
        await db.SaveChangesAsync();

        Assert.Equal(["một"], Summaries(db, Everything with { Person = "co-lan" }));
        Assert.Equal(["hai"], Summaries(db, Everything with { Act = AuditActs.Published }));
        Assert.Equal(["một", "hai"], Summaries(db, Everything with { ItemId = "item1" }));
        Assert.Empty(Summaries(db, Everything with { ItemId = "item2" }));
        Assert.Equal(["một"], Summaries(db, Everything with { FromUtc = start, UntilUtc = start.AddHours(1) }));
        Assert.Equal(["hai"], Summaries(db, Everything with { FromUtc = start.AddHours(1) }));
    }

    [Fact]
    public async Task Lines_narrow_to_a_unit_and_to_words_of_the_item()
    {
        using var site = await TestSite.WithTypesAsync();
        var mine = (await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Lịch tiếp công dân"), Cast.AnhHung, CancellationToken.None))).ItemId;
        var other = (await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Cúp nước"), Cast.AnhHung, CancellationToken.None))).ItemId;
        await using var db = site.Open();
        await db.Items.Where(item => item.ItemId == mine).ExecuteUpdateAsync(item => item.SetProperty(i => i.UnitId, "unita"));
        AuditTrail.Add(db, site.Clock, Cast.CoLan, AuditActs.SignedIn, "Đăng nhập");
        await db.SaveChangesAsync();

        Assert.Equal([mine], await AuditFilter.OfUnit(db, db.Audit, "unita").Select(line => line.ItemId).Distinct().ToListAsync());
        Assert.Empty(await AuditFilter.OfUnit(db, db.Audit, "unitb").ToListAsync());
        Assert.Equal(await db.Audit.CountAsync(), await AuditFilter.OfUnit(db, db.Audit, "").CountAsync());
        Assert.Equal([other], await AuditFilter.About(db, db.Audit, "cup nuoc").Select(line => line.ItemId).Distinct().ToListAsync());
        Assert.Equal(await db.Audit.CountAsync(), await AuditFilter.About(db, db.Audit, " ").CountAsync());
    }

    [Fact]
    public async Task The_table_has_the_words_of_the_page_and_no_formulas()
    {
        using var site = await TestSite.WithTypesAsync();
        var item = (await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("=1+1"), Cast.AnhHung, CancellationToken.None))).ItemId;
        await using var db = site.Open();
        await db.Items.Where(i => i.ItemId == item).ExecuteUpdateAsync(set => set.SetProperty(i => i.UnitId, "unita"));

        var lines = System.Text.Encoding.UTF8.GetString(await AuditTable.WriteAsync(db, db.Audit.Where(a => a.ItemId == item), new Dictionary<string, string> { ["unita"] = "Văn phòng" }, new AuditVocabulary([]), CancellationToken.None)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("\uFEFFLúc,Người,Việc,Cụ thể,Nội dung,Đơn vị", lines[0]);
        Assert.Matches(@"^02/03/2026 08:00:\d\d,anh-hung,Tạo nội dung,.*,""?'=1\+1""?,Văn phòng$", Assert.Single(lines[1..]));
    }

    private static IQueryable<string?> Items(EditorialDbContext db, Actor actor) => AuditFilter.Visible(db, actor).Select(line => line.ItemId);

    private static List<string> Summaries(EditorialDbContext db, AuditFilter filter) => [.. filter.Apply(db.Audit).OrderBy(line => line.Sequence).Select(line => line.Summary)];
}
