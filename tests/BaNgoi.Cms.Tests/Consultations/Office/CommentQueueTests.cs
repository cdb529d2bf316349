using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>Lists for those who handle comments: what is asked for and nothing else, words found as the site finds them.</summary>
public sealed class CommentQueueTests
{
    [Fact]
    public async Task Comments_are_listed_by_where_they_stand()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.", "Hai ý.", "Ba ý.");
        var waiting = await hall.EnterAsync("Chưa ai xem.");
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        var third = await hall.SeenAsync(3);
        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(third, "insult", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);

        Assert.Equal([waiting], await FindAsync(hall, QueueStates.Waiting));
        Assert.Equal([(await hall.SeenAsync(2)).Id], await FindAsync(hall, QueueStates.Undecided));
        Assert.Equal(2, (await FindAsync(hall, QueueStates.Published)).Count);
        Assert.Equal([third.Id], await FindAsync(hall, QueueStates.Hidden));
        Assert.Equal([], await FindAsync(hall, QueueStates.Refused));
        Assert.Equal(4, (await FindAsync(hall, QueueStates.All)).Count);
        Assert.Equal([(await hall.SeenAsync(1)).Id], await FindAsync(hall, QueueStates.All, decision: "accepted"));
    }

    [Fact]
    public async Task Filters_narrow_each_other_in_every_state()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.", "Hai ý.", "Ba ý.");
        var waiting = await hall.EnterAsync("Xin lùi giờ.", clauseAddress: "dieu-2");
        var first = await hall.SeenAsync(1);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", first)).Succeeded);
        string clause;
        await using (var db = hall.Site.Open())
        {
            clause = (await db.Comments().SingleAsync(c => c.SubmissionId == waiting)).ClauseId!;
        }

        Assert.Equal([waiting], await FindAsync(hall, QueueStates.Waiting, clause: clause));
        Assert.Equal([], await FindAsync(hall, QueueStates.Waiting, clause: QueueFilter.Whole));
        Assert.Equal([], await FindAsync(hall, QueueStates.Waiting, decision: "accepted"));
        Assert.Equal([], await FindAsync(hall, QueueStates.Published, clause: clause));
        Assert.Equal([first.Id], await FindAsync(hall, QueueStates.Published, clause: QueueFilter.Whole, decision: "accepted"));
        Assert.Equal([], await FindAsync(hall, QueueStates.Undecided, decision: "accepted"));
        Assert.Equal([], await FindAsync(hall, QueueStates.Removal));
    }

    [Fact]
    public async Task What_waits_is_gone_through_from_the_oldest_on_and_other_lists_from_the_newest()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.", "Hai ý.");
        // Of one moment, as the clock stands still: their ids decide.
        string[] waiting = [.. new[] { await hall.EnterAsync("Thứ nhất."), await hall.EnterAsync("Thứ hai."), await hall.EnterAsync("Thứ ba.") }.Order(StringComparer.Ordinal)];
        await using var db = hall.Site.Open();
        var queue = new CommentQueue(db);
        var found = await queue.FindAsync(hall.Id, new QueueFilter(QueueStates.Waiting, "", "", "", ""), CancellationToken.None);

        Assert.Equal(3, found.Count);
        Assert.Equal(waiting[1..2], await found.TakeAsync(1, 1));
        Assert.Equal((waiting[0], waiting[2]), await queue.NeighboursAsync(hall.Id, waiting[1], CancellationToken.None));
        Assert.Equal((null, waiting[1]), await queue.NeighboursAsync(hall.Id, waiting[0], CancellationToken.None));
        Assert.Equal((waiting[1], null), await queue.NeighboursAsync(hall.Id, waiting[2], CancellationToken.None));
        var all = await FindAsync(hall, QueueStates.All);
        Assert.Equal(5, all.Count);
        Assert.Equal(all.OrderDescending(StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task Words_are_found_without_marks_and_numbers_as_numbers()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ bán hàng.", "Xin giữ nguyên.");
        var waiting = await hall.EnterAsync("Đường hẹp quá.");

        Assert.Equal([(await hall.SeenAsync(1)).Id], await FindAsync(hall, QueueStates.All, words: "BAN HANG"));
        Assert.Equal([waiting], await FindAsync(hall, QueueStates.All, words: "duong hep"));
        Assert.Equal([(await hall.SeenAsync(2)).Id], await FindAsync(hall, QueueStates.All, words: "2"));
        Assert.Equal([], await FindAsync(hall, QueueStates.Waiting, words: "ban hang"));
    }

    [Fact]
    public async Task Comments_are_listed_by_clause()
    {
        using var hall = await ConsultationSite.OpenAsync("Chung.");
        var id = await hall.EnterAsync("Xin lùi giờ.", clauseAddress: "dieu-2");
        string clause;
        await using (var db = hall.Site.Open())
        {
            clause = (await db.Comments().SingleAsync(c => c.SubmissionId == id)).ClauseId!;
        }

        Assert.Equal([id], await FindAsync(hall, QueueStates.All, clause: clause));
        Assert.Equal([(await hall.SeenAsync(1)).Id], await FindAsync(hall, QueueStates.All, clause: QueueFilter.Whole));
    }

    [Fact]
    public async Task Answers_given_before_are_offered_the_most_used_first()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.", "Hai ý.", "Ba ý.");
        Assert.True((await hall.DecideAsync(Decision.Noted, "Ghi nhận ý kiến.", await hall.SeenAsync(1))).Succeeded);
        Assert.True((await hall.DecideAsync(Decision.NotAccepted, "Không hợp lý.", await hall.SeenAsync(2), await hall.SeenAsync(3))).Succeeded);
        await using var db = hall.Site.Open();

        var answers = await new CommentQueue(db).AnswersAsync(hall.Id, CancellationToken.None);

        Assert.Equal([("Không hợp lý.", 2), ("Ghi nhận ý kiến.", 1)], answers.Select(a => (a.Answer, a.Uses)));
    }

    [Fact]
    public async Task The_drafts_that_need_work_come_first_with_their_numbers()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.");
        await hall.EnterAsync("Chưa ai xem.");
        var other = await hall.Site.EditAsync(editor => editor.CreateAsync(DraftItem.TypeName, ConsultationSite.Parts(ConsultationSite.FirstText), hall.Officer, CancellationToken.None));
        Assert.True(other.Succeeded);
        await using var db = hall.Site.Open();
        var list = new DraftList(db, hall.Site.Clock);

        var drafts = await list.OfAsync(hall.Officer, CancellationToken.None);

        Assert.Equal([hall.Id, other.ItemId], drafts.Select(d => d.Row.ItemId));
        Assert.Equal((2, 1, 1), (drafts[0].Received, drafts[0].Waiting, drafts[0].Undecided));
        Assert.Empty(await list.OfAsync(Cast.AnhHung, CancellationToken.None));
    }

    [Fact]
    public async Task A_contact_is_read_on_record_and_by_nobody_else()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", contact: "0900 000 000");
        await using var db = hall.Site.Open();
        var contacts = new CommentContacts(db, hall.Site.Clock);

        Assert.Null(await contacts.ReadAsync(hall.Id, id, Cast.AnhHung, CancellationToken.None));
        Assert.Equal(0, await db.Audit.CountAsync(a => a.Act == AuditActs.ContactRead));
        Assert.Equal("0900 000 000", await contacts.ReadAsync(hall.Id, id, hall.Officer, CancellationToken.None));

        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.ContactRead);
        Assert.Equal("can-bo", line.ActorName);
        Assert.DoesNotContain("0900", line.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinions_that_are_alike_are_proposed_and_grouped_ones_are_not_again()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ bán hàng buổi sáng đến bảy giờ.", "Xin lui gio ban hang buoi sang den bay gio", "Nên trồng thêm cây xanh dọc các tuyến đường.");
        await using var db = hall.Site.Open();
        var groups = new OpinionGroups(db);

        var proposal = Assert.Single((await groups.ProposeAsync(hall.Id, CancellationToken.None)).Groups);
        SeenComment[] both = [.. proposal.Members.Select(m => m.Comment).Prepend(proposal.First).Select(c => new SeenComment(c.Submission.Id, c.State.Revision))];
        Assert.True((await hall.CommentAsync(desk => desk.GroupAsync(both, null, "Lùi giờ bán", hall.Officer, CancellationToken.None))).Succeeded);

        db.ChangeTracker.Clear();
        Assert.Empty((await groups.ProposeAsync(hall.Id, CancellationToken.None)).Groups);
        Assert.Equal(2, Assert.Single(await groups.ListAsync(hall.Id, CancellationToken.None)).Members.Count);
    }

    [Fact]
    public async Task A_notice_on_a_board_is_public_from_its_day_to_its_day()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await using var db = hall.Site.Open();
        var boards = new PostingDesk(db, hall.Site.Clock, hall.Site.Signal);
        var today = Cms.Calendar.VietnamTime.Today(hall.Site.Clock);

        Assert.Equal("place", Assert.Single((await boards.AddAsync(hall.Id, " ", today, hall.Officer, CancellationToken.None)).Problems).Id);
        Assert.Equal("from", Assert.Single((await boards.AddAsync(hall.Id, "Trụ sở phường", today.AddDays(1), hall.Officer, CancellationToken.None)).Problems).Id);
        Assert.True((await boards.AddAsync(hall.Id, "Trụ sở phường", today, hall.Officer, CancellationToken.None)).Succeeded);
        var posting = Assert.Single(await boards.ListAsync(hall.Id, CancellationToken.None));
        Assert.Equal("until", Assert.Single((await boards.EndAsync(hall.Id, posting.Id, today.AddDays(-1), hall.Officer, CancellationToken.None)).Problems).Id);
        Assert.True((await boards.EndAsync(hall.Id, posting.Id, today, hall.Officer, CancellationToken.None)).Succeeded);
        Assert.Equal(DeskOutcome.Conflict, (await boards.EndAsync(hall.Id, posting.Id, today, hall.Officer, CancellationToken.None)).Outcome);

        Assert.Equal($"{today:yyyy-MM-dd}", (string?)(await hall.AspectAsync())["postings"]![0]!["until"]);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    private static async Task<IReadOnlyList<string>> FindAsync(ConsultationSite hall, string state, string clause = "", string decision = "", string words = "")
    {
        await using var db = hall.Site.Open();
        var found = await new CommentQueue(db).FindAsync(hall.Id, new QueueFilter(state, clause, "", decision, words), CancellationToken.None);
        var ids = await found.TakeAsync(0, found.Count + 1);
        Assert.Equal(found.Count, ids.Count);
        return ids;
    }
}
