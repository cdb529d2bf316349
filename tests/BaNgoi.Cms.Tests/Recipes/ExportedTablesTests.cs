using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Coverage;
using BaNgoi.Cms.Tests.Media;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>Which tables an export brings along. A new table fails here until somebody has decided.</summary>
public sealed class ExportedTablesTests
{
    /// <summary>Comes back whole: what editors set, list and upload.</summary>
    private static readonly string[] Whole = ["code_list_entries", "code_lists", "dated_values", "media_files", "roles"];

    /// <summary>Comes back as its present state: see <see cref="RoundTripTests"/>.</summary>
    private static readonly string[] PresentState = ["content_items", "content_versions", "site_documents"];

    private static readonly Dictionary<string, string> Left = new()
    {
        ["AspNetUserClaims"] = "accounts", ["AspNetUserLogins"] = "accounts", ["AspNetUserTokens"] = "accounts", ["AspNetUsers"] = "accounts",
        ["role_grants"] = "accounts", ["second_factors"] = "accounts",
        ["submissions"] = "what citizens sent", ["submission_contacts"] = "what citizens sent", ["submission_replies"] = "what citizens sent",
        ["submission_contact_links"] = "what citizens sent", ["submission_contact_answers"] = "what citizens sent", ["consultation_comments"] = "what citizens sent",
        ["consultation_comment_acts"] = "decided on what citizens sent", ["consultation_comment_states"] = "decided on what citizens sent",
        ["consultation_groups"] = "decided on what citizens sent", ["consultation_reports"] = "decided on what citizens sent",
        ["consultation_events"] = "record of a consultation, worth nothing without its comments", ["consultation_texts"] = "record of a consultation, worth nothing without its comments",
        ["consultation_postings"] = "record of a consultation, worth nothing without its comments", ["consultation_clause_corrections"] = "record of a consultation, worth nothing without its comments",
        ["audit"] = "log", ["content_reviews"] = "log of who handed in and approved", ["mail_messages"] = "log", ["mail_attempts"] = "log",
        ["searched_queries"] = "log", ["search_asides"] = "mark on a line of that log, in a citizen's words", ["outbox"] = "log",
        ["working_copies"] = "somebody's words not saved yet",
        ["public_aspects"] = "public record, written anew", ["public_documents"] = "public record, written anew", ["public_editions"] = "public record, written anew",
        ["public_facets"] = "public record, written anew", ["public_media"] = "public record, written anew", ["public_redirects"] = "public record, written anew",
        ["public_site"] = "public record, written anew", ["public_withdrawals"] = "public record, written anew",
    };

    [Fact]
    public async Task Every_table_is_exported_or_left_for_a_reason()
    {
        using var site = new TestSite();
        await using var db = site.Open();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal([.. Whole.Concat(PresentState).Concat(Left.Keys).Order(StringComparer.Ordinal)], tables);
    }

    [Fact]
    public async Task What_editors_set_and_upload_comes_back_in_a_fresh_site()
    {
        using var site = await FilledAsync();
        var export = await site.ExportAsync();
        using var fresh = new TestSite();

        await fresh.ApplyAsync(export);

        foreach (var table in Whole)
        {
            Assert.True(site.Dump(name => name == table).Count(character => character == '\n') > 1, $"the test has nothing in {table}");
            Assert.Equal(site.Dump(name => name == table), fresh.Dump(name => name == table));
        }

        Assert.Equal(await DocumentsAsync(site), await DocumentsAsync(fresh));
        Assert.Equal(site.PublicRecordDump(), fresh.PublicRecordDump());
        Assert.Equal(export, await fresh.ExportAsync());
        Assert.Empty((await fresh.ApplyAsync(export)).Changes);
        await using var db = fresh.Open();
        foreach (var file in await db.MediaFiles.ToListAsync())
        {
            await using var bytes = fresh.Media.Open(file.Sha256);
            Assert.Equal(file.Length, bytes!.Length);
        }
    }

    // Marks of this site about itself are made by it.
    private static async Task<List<string>> DocumentsAsync(TestSite site)
    {
        await using var db = site.Open();
        return [.. (await db.SiteDocuments.ToListAsync()).Where(d => d.Key is not (SiteDocuments.Setup or SiteDocuments.PublicRecordFormat)).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Json}")];
    }

    private static async Task<TestSite> FilledAsync()
    {
        var site = await PermitSite.NewAsync();
        await site.ApplyAsync("""
            { "name": "x", "steps": [
              { "name": "Settings", "SiteName": "Phường", "DatedSettings": { "Values": [
                { "Id": "v1", "Key": "a.days", "Value": "20", "EffectiveFrom": "2026-01-01", "Rule": "Luật", "EnteredBy": "co-lan", "EnteredUtc": "2026-01-02T03:04:05Z" } ] } },
              { "name": "Roles", "Roles": [ { "Name": "Biên tập", "Description": "Soạn bài", "Permissions": [ "EditContent" ] } ] },
              { "name": "Themes", "site": "TheTheme" } ] }
            """);
        await PermitSite.PublishAsync(site, PermitSite.Parts("Một", "GP01.H32", "free"));
        await using var db = site.Open();
        var keeper = Cast.Of("user0lan", "co-lan", null, Permission.ManageCodeLists, Permission.ManageMedia);
        var type = (await Site.LoadAsync(db, default)).Definitions.Type("Permit")!;
        foreach (var (from, decision) in new[] { (new DateOnly(2026, 1, 1), "Quyết định 1"), (new DateOnly(2026, 4, 1), "[js: uuid()]") })
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            var file = new CodeListFile([new(2, "GP02.H1", "Hai", "Xây dựng"), new(3, "GP01", "", "")], []);
            Assert.Empty((await new CodeLists(db, site.Clock).AddAsync(type, new CodeListDescription("Danh mục", decision, from, "a.csv"), file, keeper, default)).Problems);
        }

        var library = new MediaLibrary(db, site.Media, new MediaUses(db), site.Clock);
        using var image = new MemoryStream(SampleFiles.Png());
        using var form = new MemoryStream(SampleFiles.Pdf());
        Assert.Null((await library.AddAsync("cong.png", image, "Cổng trụ sở", keeper, default)).Refusal);
        Assert.Null((await library.AddAsync("to-khai.pdf", form, "", keeper, default)).Refusal);
        return site;
    }
}
