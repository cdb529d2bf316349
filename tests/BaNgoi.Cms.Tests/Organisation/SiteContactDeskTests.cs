using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Organisation;

public sealed class SiteContactDeskTests : IDisposable
{
    private static readonly Actor Registrar = Cast.Of("user0mai", "chi-mai", null, Permission.ManageDatedSettings);
    private static readonly SiteContact Contact = new() { Agency = "Ủy ban nhân dân phường", Phone = "0258 3000 111", Email = "a@b.vn", Website = "https://bangoi.khanhhoa.gov.vn" };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_is_saved_is_public_and_other_settings_stay()
    {
        await _site.ApplyAsync("""{ "name": "x", "steps": [ { "name": "Settings", "SiteName": "Phường", "PublicSiteSettings": { "Tagline": "Khẩu hiệu", "Phone": "113" } } ] }""");
        var (before, revision) = await ReadAsync();
        Assert.Equal("113", before.Phone);

        Assert.Empty((await SaveAsync(Contact, revision)).Problems);

        Assert.Equal(Contact, (await ReadAsync()).Contact);
        await using var db = _site.Open();
        var shown = (await db.PublicSites.SingleAsync()).Json;
        Assert.All(new[] { "\"phone\":\"0258 3000 111\"", "\"agency\":\"Ủy ban nhân dân phường\"", "\"tagline\":\"Khẩu hiệu\"", "\"name\":\"Phường\"" }, part => Assert.Contains(part, shown, StringComparison.Ordinal));
        Assert.Equal("Sửa thông tin liên hệ của phường: Cơ quan tiếp nhận, Điện thoại, Thư điện tử, Trang thông tin điện tử", (await db.Audit.SingleAsync(a => a.Act == AuditActs.SettingChanged)).Summary);
        Assert.Contains(await db.Outbox.ToListAsync(), e => e.Kind == OutboxEventKind.SiteChanged);
    }

    [Fact]
    public async Task Who_works_from_an_old_form_overwrites_nobody()
    {
        var (_, revision) = await ReadAsync();
        await SaveAsync(Contact, revision);

        Assert.True((await SaveAsync(Contact with { Phone = "0258 3000 222" }, revision)).Conflict);

        Assert.Equal("0258 3000 111", (await ReadAsync()).Contact.Phone);
    }

    [Fact]
    public async Task Saving_the_same_again_leaves_no_trace()
    {
        await SaveAsync(Contact, (await ReadAsync()).Revision);
        var before = _site.Dump();

        await SaveAsync(Contact, (await ReadAsync()).Revision);

        Assert.Equal(before, _site.Dump());
    }

    [Theory]
    [InlineData("gọi cô Lan", "", "", nameof(SiteContact.Phone))]
    [InlineData("", "không phải thư", "", nameof(SiteContact.Email))]
    [InlineData("", "", "javascript:alert(1)", nameof(SiteContact.Website))]
    [InlineData("", "", "/trang", nameof(SiteContact.Website))]
    public async Task What_cannot_be_posted_is_refused_and_named(string phone, string email, string website, string key)
    {
        Assert.Equal([key], (await SaveAsync(new SiteContact { Phone = phone, Email = email, Website = website }, 0)).Problems.Select(problem => problem.Key));
        await using var db = _site.Open();
        Assert.Empty(await db.SiteDocuments.ToListAsync());
    }

    [Theory]
    [InlineData("0258 3000 111")]
    [InlineData("+84 (258) 3000-111")]
    [InlineData("113")]
    public void Telephones_are_written_in_many_ways(string phone) => Assert.Empty(new SiteContact { Phone = phone }.Problems());

    [Fact]
    public async Task Only_the_permission_everywhere_opens_it()
    {
        await using var db = _site.Open();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new SiteContactDesk(db, _site.Clock, _site.Signal).SaveAsync(Contact, 0, Cast.Of("x", "x", "unita", Permission.ManageDatedSettings), default));
    }

    private async Task<(SiteContact Contact, int Revision)> ReadAsync()
    {
        await using var db = _site.Open();
        return await new SiteContactDesk(db, _site.Clock, _site.Signal).ReadAsync(default);
    }

    private async Task<SiteContactResult> SaveAsync(SiteContact contact, int revision)
    {
        await using var db = _site.Open();
        return await new SiteContactDesk(db, _site.Clock, _site.Signal).SaveAsync(contact, revision, Registrar, default);
    }
}
