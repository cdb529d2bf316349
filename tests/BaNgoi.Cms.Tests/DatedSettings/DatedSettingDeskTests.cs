using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.DatedSettings;

public sealed class DatedSettingDeskTests : IDisposable
{
    private static readonly DatedSetting Setting = DatedSetting.CalendarDays("consultation.days", "Số ngày lấy ý kiến", "Ít nhất bao nhiêu ngày.");
    private static readonly Actor Registrar = Cast.Of("user0mai", "chi-mai", null, Permission.ManageDatedSettings);
    private static readonly DatedValueInput Twenty = new() { Value = "20", EffectiveFrom = new DateOnly(2026, 1, 1), Rule = "Luật 10/2022/QH15, Điều 28 khoản 2", Link = "https://vanban.chinhphu.vn" };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_value_is_stored_with_its_rule_told_to_the_public_and_written_in_the_trail()
    {
        Assert.Empty(await AddAsync(Twenty with { Note = "ghi chú nội bộ" }));

        await using var db = _site.Open();
        var stored = await db.DatedValues.AsNoTracking().SingleAsync();
        Assert.Equal(("20", "chi-mai", _site.Clock.GetUtcNow().UtcDateTime), (stored.Value, stored.EnteredBy, stored.EnteredUtc));
        Assert.Equal("20", (await new DatedSettingReader(db).FindAsync(Setting, new DateOnly(2026, 1, 1), default))!.Value);
        Assert.Null(await new DatedSettingReader(db).FindAsync(Setting, new DateOnly(2025, 12, 31), default));
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.SettingChanged);
        Assert.Equal(("chi-mai", "Thêm “Số ngày lấy ý kiến”: 20 ngày từ 01/01/2026 (Luật 10/2022/QH15, Điều 28 khoản 2)"), (line.ActorName, line.Summary));
        var shown = (await db.PublicSites.SingleAsync()).Json;
        Assert.Contains("""{"from":"2026-01-01","value":"20","rule":"Luật 10/2022/QH15, Điều 28 khoản 2","url":"https://vanban.chinhphu.vn"}""", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("chi-mai", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("nội bộ", shown, StringComparison.Ordinal);
        Assert.Contains(await db.Outbox.ToListAsync(), e => e.Kind == OutboxEventKind.SiteChanged);
    }

    [Fact]
    public async Task A_second_value_from_the_same_day_must_correct_the_first_and_say_why()
    {
        await AddAsync(Twenty);
        var first = await SingleAsync();

        Assert.Equal([DatedValueField.EffectiveFrom], await ProblemsAsync(Twenty with { Value = "30" }));
        Assert.Equal([DatedValueField.Note], await ProblemsAsync(Twenty with { Value = "30", CorrectsId = first.Id }));
        Assert.Empty(await AddAsync(Twenty with { Value = "30", CorrectsId = first.Id, Note = "Gõ nhầm." }));
        Assert.Equal([DatedValueField.EffectiveFrom, DatedValueField.Corrects], (await ProblemsAsync(Twenty with { Value = "40", CorrectsId = first.Id, Note = "Lại nhầm." })).Order());

        await using var db = _site.Open();
        Assert.Equal(2, await db.DatedValues.CountAsync());
        Assert.Contains(first, await db.DatedValues.AsNoTracking().ToListAsync());
        Assert.Equal("30", (await new DatedSettingReader(db).FindAsync(Setting, new DateOnly(2026, 2, 1), default))!.Value);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_stored()
    {
        var problems = await ProblemsAsync(new DatedValueInput { Value = "hai mươi", Rule = " ", Link = "javascript:alert(1)", Note = new string('a', DatedValueRules.LongestText + 1) });

        Assert.Equal([DatedValueField.Value, DatedValueField.EffectiveFrom, DatedValueField.Rule, DatedValueField.Link, DatedValueField.Note], problems.Order());
        await using var db = _site.Open();
        Assert.Empty(await db.DatedValues.ToListAsync());
        Assert.Empty(await db.Audit.ToListAsync());
    }

    [Theory]
    [InlineData("/trong-trang")]
    [InlineData("mailto:a@b.vn")]
    [InlineData("vanban.chinhphu.vn")]
    public async Task A_link_leads_to_a_web_page(string link) => Assert.Equal([DatedValueField.Link], await ProblemsAsync(Twenty with { Link = link }));

    [Fact]
    public async Task Only_the_permission_everywhere_opens_the_desk()
    {
        foreach (var actor in new[] { Cast.AnhHung, Cast.Of("x", "x", "unita", Permission.ManageDatedSettings) })
        {
            Assert.False(DatedSettingDesk.IsOpenTo(actor));
            await using var db = _site.Open();
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Desk(db).AddAsync(Setting, Twenty, actor, default));
        }
    }

    [Theory]
    [InlineData("UPDATE dated_values SET Value = '5'")]
    [InlineData("DELETE FROM dated_values")]
    public async Task The_database_refuses_to_change_or_forget_a_value(string sql)
    {
        await AddAsync(Twenty);
        using var connection = _site.Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of this file.
        command.CommandText = sql;
#pragma warning restore CA2100

        Assert.Throws<SqliteException>(() => { command.ExecuteNonQuery(); });
    }

    [Fact]
    public async Task The_history_shows_what_holds_today_what_comes_and_what_corrects_what()
    {
        await AddAsync(Twenty);
        await AddAsync(Twenty with { Value = "25", EffectiveFrom = new DateOnly(2026, 12, 1) });
        var first = await SingleAsync("20");
        await AddAsync(Twenty with { Value = "15", CorrectsId = first.Id, Note = "Nhầm." });

        await using var db = _site.Open();
        var history = (await Desk(db).FindAsync(Setting.Key, default))!;
        Assert.Equal(("15", "25", 3), (history.Today!.Value, history.Next!.Value, history.Values.Count));
        Assert.Equal("15", history.CorrectionOf(first)!.Value);
        Assert.Null(await Desk(db).FindAsync("khong.co", default));
        Assert.Equal(Setting, Assert.Single(await Desk(db).ListAsync(default)).Setting);
    }

    private async Task<IReadOnlyList<DatedValueProblem>> AddAsync(DatedValueInput input)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Open();
        return await Desk(db).AddAsync(Setting, input, Registrar, default);
    }

    private async Task<IEnumerable<DatedValueField>> ProblemsAsync(DatedValueInput input) => (await AddAsync(input)).Select(problem => problem.Field);

    private async Task<DatedValue> SingleAsync(string value = "20")
    {
        await using var db = _site.Open();
        return await db.DatedValues.AsNoTracking().SingleAsync(v => v.Value == value);
    }

    private DatedSettingDesk Desk(EditorialDbContext db) => new(db, new DatedSettingCatalogue([Setting]), _site.Clock, _site.Signal);
}
