using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>What publishing a new version would do is what it does; what an editor says about a clause is used.</summary>
public sealed class NewTextDeskTests
{
    private const string WithoutHours = "**Điều 1. Phạm vi**\n\n1. Áp dụng cho vỉa hè.\n\n2. Áp dụng cho lòng đường.\n\n**Điều 2. Thu phí**\n\nKhông thu phí gửi xe đạp của học sinh các trường trên địa bàn.\n";

    [Fact]
    public async Task While_nothing_is_newer_there_is_nothing_to_look_ahead_to()
    {
        using var hall = await ConsultationSite.OpenAsync();

        Assert.Null(await LookAsync(hall));
    }

    [Fact]
    public async Task Comments_that_would_be_left_behind_are_said_and_are_what_publishing_leaves()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", clauseAddress: "dieu-2"));
        await hall.PublishAsync(await hall.EnterAsync("Đồng ý.", clauseAddress: "dieu-1-khoan-1"));
        await hall.SaveDraftAsync(WithoutHours);

        var coming = (await LookAsync(hall))!;

        Assert.Equal(2, coming.Number);
        Assert.Equal("Điều 2", Assert.Single(coming.Clauses, clause => clause.LeavesComments).Before.Label);
        Assert.Equal(ClauseFate.Kept, coming.Clauses.Single(clause => clause.Before.Address == "dieu-1-khoan-1").Fate);
        await hall.PublishDraftAsync();
        var orphan = Assert.Single((await hall.AspectAsync())["orphans"]!.AsArray())!;
        Assert.StartsWith("Điều 2", (string?)orphan["label"], StringComparison.Ordinal);
        Assert.Equal(1, (int)orphan["count"]!);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task Where_the_editor_says_a_clause_went_its_comments_go()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", clauseAddress: "dieu-2"));
        await hall.SaveDraftAsync(WithoutHours);
        var clause = (await LookAsync(hall))!.Clauses.Single(c => c.Before.Address == "dieu-2").Before.Id;

        Assert.Equal("address", Assert.Single((await CorrectAsync(hall, clause, "dieu-9")).Problems).Id);
        Assert.True((await CorrectAsync(hall, clause, "dieu-2")).Succeeded);
        Assert.Equal([], (await LookAsync(hall))!.Clauses.Where(c => c.LeavesComments));
        await hall.PublishDraftAsync();

        Assert.Empty((await hall.AspectAsync())["orphans"]!.AsArray());
        await using var db = hall.Site.Open();
        Assert.Empty(await db.Set<ClauseCorrection>().ToListAsync());
        Assert.Equal(clause, (await ConsultationRecords.LatestTextAsync(db, hall.Id, CancellationToken.None))!.ReadClauses().Single(c => c.Address == "dieu-2").Id);
    }

    [Fact]
    public async Task What_was_said_can_be_taken_back_and_the_audit_trail_has_it()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Đồng ý.", clauseAddress: "dieu-1-khoan-1"));
        await hall.SaveDraftAsync(WithoutHours);
        var clause = (await LookAsync(hall))!.Clauses.Single(c => c.Before.Address == "dieu-1-khoan-1").Before.Id;

        Assert.True((await CorrectAsync(hall, clause, "")).Succeeded);
        Assert.True((await LookAsync(hall))!.Clauses.Single(c => c.Before.Id == clause).LeavesComments);
        Assert.True((await CorrectAsync(hall, clause, null)).Succeeded);

        Assert.False((await LookAsync(hall))!.Clauses.Single(c => c.Before.Id == clause).LeavesComments);
        await using var db = hall.Site.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Summary.StartsWith("Chỉ chỗ mới của khoản 1 Điều 1")));
    }

    [Fact]
    public async Task A_stranger_corrects_nothing()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.SaveDraftAsync(WithoutHours);
        var clause = (await LookAsync(hall))!.Clauses[0].Before.Id;
        await using var db = hall.Site.Open();

        Assert.Equal(DeskOutcome.NotFound, (await new NewTextDesk(db, hall.Site.Clock).CorrectAsync(hall.Id, clause, "", Cast.AnhHung, CancellationToken.None)).Outcome);
    }

    private static async Task<ComingText?> LookAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await new NewTextDesk(db, hall.Site.Clock).LookAheadAsync((await DraftItem.FindAsync(db, hall.Id, hall.Officer, CancellationToken.None))!, CancellationToken.None);
    }

    private static async Task<DeskResult> CorrectAsync(ConsultationSite hall, string clause, string? said)
    {
        await using var db = hall.Site.Open();
        return await new NewTextDesk(db, hall.Site.Clock).CorrectAsync(hall.Id, clause, said, hall.Officer, CancellationToken.None);
    }
}
