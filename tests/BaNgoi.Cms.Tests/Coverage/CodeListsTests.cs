using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Coverage;

/// <summary>An authority's list of codes: taken in whole or not at all, held against what is published, never changed.</summary>
public sealed class CodeListsTests : IAsyncLifetime
{
    private static readonly Actor Keeper = Cast.Of("user0lan", "co-lan", null, Permission.ManageCodeLists);

    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await PermitSite.NewAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Codes_not_published_and_items_not_in_the_list_are_told_apart()
    {
        await PermitSite.PublishAsync(_site, PermitSite.Parts("Một", "GP01.H32", "free"));
        await PermitSite.PublishAsync(_site, PermitSite.Parts("Bốn", "GP04", "free"));
        await PermitSite.PublishAsync(_site, PermitSite.Parts("Không mã", "", "free"));
        var (id, _) = await AddAsync("2026-01-01", "GP01", "GP02", "GP03.H1");

        var coverage = await CoverageAsync(id!);

        Assert.Equal((1, 3, 33.3m), (coverage.Covered, coverage.Total, coverage.Percent!.Value));
        Assert.Equal(["GP02", "GP03"], coverage.Missing.Select(entry => entry.Code));
        Assert.Equal(["Bốn", "Không mã"], coverage.Extra.Select(item => item.Title));
    }

    [Fact]
    public void The_share_is_all_only_when_nothing_is_missing()
    {
        var entries = Enumerable.Range(0, 2000).Select(i => Entry($"C{i}")).ToList();
        var settings = new CodeListSettings();
        var almost = CodeCoverage.Of(entries, [.. entries.Skip(1).Select(entry => Item(entry.Code))], settings);
        var all = CodeCoverage.Of(entries, [.. entries.Select(entry => Item(entry.Code))], settings);

        Assert.Equal((99.9m, 100m), (almost.Percent!.Value, all.Percent!.Value));
        Assert.Null(CodeCoverage.Of([], [], settings).Percent);
    }

    [Fact]
    public async Task Every_bad_line_is_named_and_nothing_is_taken_in()
    {
        var file = new CodeListFile(
            [new(2, "GP01", "Một", ""), new(3, "GP1", "", ""), new(4, "", "Không mã", ""), new(5, "GP01.H2", "Trùng", "")],
            [new(6, "có 3 ô, trong khi dòng tiêu đề có 2 ô.")]);

        var (id, problems) = await AddAsync("2026-01-01", file, Keeper);

        Assert.Null(id);
        Assert.Equal(
            ["Dòng 3: mã “GP1” không đúng dạng; ví dụ đúng: GP01.", "Dòng 4: chưa có mã.", "Dòng 5: mã “GP01.H2” đã có ở dòng 2.", "Dòng 6: có 3 ô, trong khi dòng tiêu đề có 2 ô."],
            problems.Select(problem => problem.Full));
        await using var db = _site.Open();
        Assert.Equal((0, 0, 0), (await db.CodeLists.CountAsync(), await db.CodeListEntries.CountAsync(), await db.Audit.CountAsync(line => line.Act == AuditActs.CodeListAdded)));
    }

    [Fact]
    public async Task A_file_without_codes_is_no_list() =>
        Assert.Equal("Tệp không có mã nào.", Assert.Single((await AddAsync("2026-01-01", new CodeListFile([], []), Keeper)).Problems).Full);

    [Fact]
    public async Task A_new_list_takes_the_place_of_the_former_from_its_day_and_the_former_stays()
    {
        var (first, _) = await AddAsync("2026-01-01", "GP01");
        var (second, _) = await AddAsync("2026-04-01", "GP01", "GP02");
        var (corrected, _) = await AddAsync("2026-04-01", "GP01", "GP03");
        await using var db = _site.Open();
        var lists = new CodeLists(db, _site.Clock);
        var all = await lists.AllAsync("Permit", default);

        Assert.Equal([corrected, second, first], all.Select(list => list.Id));
        Assert.Null(CodeLists.InForce(all, new DateOnly(2025, 12, 31)));
        Assert.Equal(first, CodeLists.InForce(all, new DateOnly(2026, 3, 31))!.Id);
        Assert.Equal(corrected, CodeLists.InForce(all, new DateOnly(2026, 4, 1))!.Id);
        Assert.Equal(["GP01"], (await lists.EntriesAsync(first!, default)).Select(entry => entry.Code));
        Assert.Equal(3, await db.Audit.CountAsync(line => line.Act == AuditActs.CodeListAdded && line.ActorName == "co-lan"));
    }

    [Fact]
    public async Task Only_who_may_do_it_for_the_whole_ward_takes_a_list_in()
    {
        var file = new CodeListFile([new(2, "GP01", "", "")], []);

        Assert.NotNull((await AddAsync("2026-01-01", file, Keeper)).Id);
        Assert.Null((await AddAsync("2026-01-01", file, Cast.Of("u", "u", "unit1", Permission.ManageCodeLists))).Id);
        Assert.Null((await AddAsync("2026-01-01", file, Cast.AnhHung)).Id);
    }

    [Theory]
    [InlineData("UPDATE code_lists SET Name = 'khác'")]
    [InlineData("UPDATE code_list_entries SET Title = 'khác'")]
    [InlineData("DELETE FROM code_lists")]
    [InlineData("DELETE FROM code_list_entries")]
    public async Task The_database_itself_refuses_to_change_a_list(string sql)
    {
        await AddAsync("2026-01-01", "GP01");
        using var connection = _site.Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of this test.
        command.CommandText = sql;
#pragma warning restore CA2100

        Assert.Contains("never changed", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_adds_lists_and_never_changes_or_removes_one()
    {
        await AddAsync("2026-01-01", "GP01", "GP02");
        var export = await _site.ExportAsync();
        var before = _site.Dump();

        var problem = await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(export.Replace("GP02", "GP03", StringComparison.Ordinal)));
        Assert.Contains("is stored otherwise", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, _site.Dump());

        await _site.ApplyAsync("""{ "name": "x", "steps": [ { "name": "Settings", "CodeLists": { "Lists": [] } } ] }""");
        await using var db = _site.Open();
        Assert.Equal(1, await db.CodeLists.CountAsync());
        Assert.DoesNotContain("CodeLists", (await db.SiteDocuments.SingleOrDefaultAsync(d => d.Key == "Settings"))?.Json ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Code\": \"GP02\"", "\"Code\": \"GP01\"", "twice")]
    [InlineData("\"Code\": \"GP02\"", "\"Code\": \"\"", "\"Code\" is missing")]
    [InlineData("\"Line\": 3", "\"Line\": 0", "\"Line\" is not")]
    [InlineData("\"Line\": 3", "\"Zeile\": 3", "unknown key")]
    [InlineData("\"From\": \"2026-01-01\"", "\"From\": \"gestern\"", "\"From\" is not a day")]
    [InlineData("\"Decision\": \"Quyết định 1\"", "\"Decision\": 7", "\"Decision\" is missing")]
    [InlineData("\"CodeLists\": {", "\"CodeLists\": { \"x\": 1,", "not an object with an array")]
    public async Task A_list_that_is_wrong_stops_the_import_and_says_where(string from, string to, string words)
    {
        await AddAsync("2026-01-01", "GP01", "GP02");
        var export = await _site.ExportAsync();
        Assert.Contains(from, export, StringComparison.Ordinal);
        using var fresh = new TestSite();

        var problem = await Assert.ThrowsAsync<RecipeException>(() => fresh.ApplyAsync(export.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains("CodeLists", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    private static CodeListEntry Entry(string code) => new() { ListId = "l", Code = code, Line = 1, Title = "", Group = "" };

    private static PublishedItem Item(string code) => new("i", "i", null, null, [code], "", null, null, new(0, [], []));

    private Task<(string? Id, IReadOnlyList<CodeListProblem> Problems)> AddAsync(string from, params string[] codes) =>
        AddAsync(from, new CodeListFile([.. codes.Select((code, i) => new CodeListLine(i + 2, code, "", ""))], []), Keeper);

    private async Task<(string? Id, IReadOnlyList<CodeListProblem> Problems)> AddAsync(string from, CodeListFile file, Actor actor)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Open();
        var type = (await Site.LoadAsync(db, default)).Definitions.Type("Permit")!;
        var day = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        return await new CodeLists(db, _site.Clock).AddAsync(type, new CodeListDescription("Danh mục", "Quyết định 1", day, "a.csv"), file, actor, default);
    }

    private async Task<CodeCoverage> CoverageAsync(string listId)
    {
        await using var db = _site.Open();
        var type = (await Site.LoadAsync(db, default)).Definitions.Type("Permit")!;
        return CodeCoverage.Of(await new CodeLists(db, _site.Clock).EntriesAsync(listId, default), await PermitSite.InForceAsync(_site), CodeLists.SettingsOf(type));
    }
}
