using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Bulk;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing.Bulk;

/// <summary>One act on several items: each alone, each with its own answer.</summary>
public sealed class BulkDeskTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_is_refused_keeps_nothing_else_back_and_the_check_says_before_what_will_happen()
    {
        SeenItem[] items = [await DraftAsync("Một"), await DraftAsync(""), await DraftAsync("Ba"), new SeenItem("nothing", 1)];

        var before = await CheckAsync(ContentAct.Publish, items, Cast.AnhHung);
        var after = await DoAsync(ContentAct.Publish, items, "", Cast.AnhHung);

        Assert.Equal([true, false, true, false], before.Select(line => line.Succeeds));
        Assert.Equal(before.Select(line => string.Join('|', line.Reasons)), after.Select(line => string.Join('|', line.Reasons)));
        Assert.Contains("tiêu đề", string.Join(' ', after[1].Reasons), StringComparison.Ordinal);
        Assert.Equal("Không có nội dung này.", Assert.Single(after[3].Reasons));
        Assert.Equal([ContentState.Published, ContentState.Draft, ContentState.Published], await StatesAsync(items[..3]));
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        SeenItem[] items = [await DraftAsync("Một"), await DraftAsync("Hai")];
        var before = _site.Dump();

        foreach (var act in BulkDesk.Acts)
        {
            await CheckAsync(act, items, Cast.AnhHung);
        }

        Assert.Equal(before, _site.Dump());
    }

    [Fact]
    public async Task Each_is_an_act_of_its_own_in_the_audit_trail()
    {
        SeenItem[] items = [await DraftAsync("Một"), await DraftAsync("Hai")];
        await DoAsync(ContentAct.Publish, items, "", Cast.AnhHung);
        items = await SeenAsync(items);
        await DoAsync(ContentAct.Unpublish, items, "Văn bản mới đã thay", Cast.AnhHung);

        await using var db = _site.Open();
        var lines = await db.Audit.AsNoTracking().Where(line => line.ActorName == "anh-hung").OrderBy(line => line.Sequence).ToListAsync();
        Assert.Equal(["published", "published", "unpublished", "unpublished"], lines.Select(line => line.Act));
        Assert.Equal([.. items.Select(item => item.ItemId), .. items.Select(item => item.ItemId)], lines.Select(line => line.ItemId!));
        Assert.Equal("Gỡ “Hai”: Văn bản mới đã thay", lines[3].Summary);
    }

    [Fact]
    public async Task What_somebody_changed_in_between_is_left_alone()
    {
        var seen = await DraftAsync("Một");
        await _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice("Khác", "khac"), Cast.CoLan, default));

        Assert.False(Assert.Single(await CheckAsync(ContentAct.Publish, [seen], Cast.AnhHung)).Succeeds);
        Assert.Equal("Nội dung này vừa được người khác thay đổi.", Assert.Single(Assert.Single(await DoAsync(ContentAct.Publish, [seen], "", Cast.AnhHung)).Reasons));
        Assert.Equal([ContentState.Draft], await StatesAsync([seen]));
    }

    [Fact]
    public async Task An_editor_of_another_unit_neither_sees_nor_changes_an_item()
    {
        SeenItem[] items = [await DraftAsync("Của một", "unit1"), await DraftAsync("Của hai", "unit2")];
        var ofUnit1 = Cast.Of("u1", "u1", "unit1", Permission.EditContent, Permission.PublishContent, Permission.DeleteContent);

        foreach (var act in BulkDesk.Acts.Where(act => act != ContentAct.Unpublish && act != ContentAct.DiscardDraft))
        {
            var line = Assert.Single(await CheckAsync(act, [items[1]], ofUnit1));
            Assert.Null(line.Row);
            Assert.Equal(["Không có nội dung này."], line.Reasons);
        }

        var done = await DoAsync(ContentAct.Publish, items, "", ofUnit1);
        Assert.Equal([true, false], done.Select(line => line.Succeeds));
        Assert.Equal([ContentState.Published, ContentState.Draft], await StatesAsync(items));
    }

    [Fact]
    public async Task Who_may_see_but_not_do_is_told_so_for_each()
    {
        SeenItem[] items = [await DraftAsync("Một"), await DraftAsync("Hai")];

        var done = await DoAsync(ContentAct.Publish, items, "", Cast.CoLan);

        Assert.All(done, line => Assert.Equal(["Bạn không có quyền đăng nội dung này."], line.Reasons));
        Assert.Equal([ContentState.Draft, ContentState.Draft], await StatesAsync(items));
    }

    [Fact]
    public async Task Drafts_are_handed_in_with_one_note_and_not_twice()
    {
        SeenItem[] items = [await DraftAsync("Một"), await DraftAsync("Hai")];
        await DoAsync(ContentAct.SubmitForReview, [items[0]], "", Cast.CoLan);

        Assert.Equal([false, true], (await CheckAsync(ContentAct.SubmitForReview, items, Cast.CoLan)).Select(line => line.Succeeds));
        var done = await DoAsync(ContentAct.SubmitForReview, items, "Xem giúp", Cast.CoLan);

        Assert.Equal(["Nội dung này đang chờ duyệt rồi."], done[0].Reasons);
        Assert.True(done[1].Succeeds);
        await using var db = _site.Open();
        Assert.Equal(["", "Xem giúp"], await db.Reviews.AsNoTracking().OrderBy(r => r.Sequence).Select(r => r.Note).ToListAsync());
    }

    [Fact]
    public async Task Drafts_are_thrown_away_and_the_published_version_stays()
    {
        SeenItem[] items = [await DraftAsync("Một")];
        await DoAsync(ContentAct.Publish, items, "", Cast.AnhHung);
        items = await SeenAsync(items);
        await _site.EditAsync(e => e.SaveAsync(items[0].ItemId, items[0].Revision, SampleRecipes.Notice("Khác", "khac"), Cast.AnhHung, default));
        items = await SeenAsync(items);

        Assert.True(Assert.Single(await DoAsync(ContentAct.DiscardDraft, items, "", Cast.AnhHung)).Succeeds);

        Assert.Equal(("Một", ContentState.Published), ((await _site.ItemAsync(items[0].ItemId)).DisplayText, (await _site.ItemAsync(items[0].ItemId)).State));
    }

    [Theory]
    [InlineData(ContentAct.Unpublish, "ngắn", false)]
    [InlineData(ContentAct.Unpublish, "đủ dài", true)]
    [InlineData(ContentAct.Delete, "", false)]
    [InlineData(ContentAct.Publish, "", true)]
    [InlineData(ContentAct.SubmitForReview, "", true)]
    public void A_public_reason_is_asked_for_before_anything_is_done(ContentAct act, string words, bool taken) =>
        Assert.Equal(taken, BulkDesk.RefusalOfWords(act, words) is null);

    [Theory]
    [InlineData("abc:3", "abc", 3)]
    [InlineData("abc", null, 0)]
    [InlineData("abc:x", null, 0)]
    [InlineData(":3", null, 0)]
    [InlineData("abc:3:4", null, 0)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaa:3", null, 0)]
    public void A_ticked_item_is_read_strictly(string token, string? id, int revision) =>
        Assert.Equal(id is null ? null : new SeenItem(id, revision), SeenItem.Parse(token));

    private async Task<SeenItem> DraftAsync(string title, string? unit = null)
    {
        var parts = SampleRecipes.Notice(title, $"thong-bao/{Guid.NewGuid():N}");
        if (unit is not null)
        {
            parts["ResponsibleUnitPart"] = new System.Text.Json.Nodes.JsonObject { ["UnitContentItemId"] = unit };
        }

        var made = await _site.EditAsync(e => e.CreateAsync("Notice", parts, Cast.CoLan, default));
        return new SeenItem(made.ItemId, made.Revision);
    }

    private async Task<SeenItem[]> SeenAsync(SeenItem[] items)
    {
        var seen = new List<SeenItem>();
        foreach (var item in items)
        {
            seen.Add(new SeenItem(item.ItemId, (await _site.ItemAsync(item.ItemId)).Revision));
        }

        return [.. seen];
    }

    private async Task<List<ContentState>> StatesAsync(IEnumerable<SeenItem> items)
    {
        var states = new List<ContentState>();
        foreach (var item in items)
        {
            states.Add((await _site.ItemAsync(item.ItemId)).State);
        }

        return states;
    }

    private Task<IReadOnlyList<BulkLine>> CheckAsync(ContentAct act, SeenItem[] items, Actor actor) => DeskAsync((desk, site) => desk.CheckAsync(act, items, actor, site, default));

    private Task<IReadOnlyList<BulkLine>> DoAsync(ContentAct act, SeenItem[] items, string words, Actor actor) => DeskAsync((desk, site) => desk.DoAsync(act, items, words, actor, site, default));

    private async Task<IReadOnlyList<BulkLine>> DeskAsync(Func<BulkDesk, Site, Task<IReadOnlyList<BulkLine>>> act)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Open();
        var publisher = _site.Publisher(db);
        var desk = new BulkDesk(db, publisher, new ContentEditor(db, _site.Clock), new ReviewDesk(db, publisher, _site.Clock));
        return await act(desk, await Site.LoadAsync(db, default));
    }
}
