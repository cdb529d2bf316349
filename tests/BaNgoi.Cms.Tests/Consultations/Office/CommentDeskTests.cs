using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>Moderation and decisions: reasons asked for, numbers that add up, nobody's work overwritten, messages in the same transaction.</summary>
public sealed class CommentDeskTests
{
    [Fact]
    public async Task Only_full_acceptance_does_without_an_explanation()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");

        foreach (var decision in DecisionWords.All.Where(decision => decision != Decision.Accepted))
        {
            Assert.Equal("answer", Assert.Single((await hall.DecideAsync(decision, "", await hall.SeenAsync(1))).Problems).Id);
        }

        Assert.Equal("decision", Assert.Single((await hall.DecideAsync(default, "Vì lý do này.", await hall.SeenAsync(1))).Problems).Id);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_form_that_saw_an_older_state_changes_nothing()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin sớm hơn.");
        var (first, second) = (await hall.SeenAsync(1), await hall.SeenAsync(2));
        Assert.True((await hall.DecideAsync(Decision.Noted, "Ghi nhận ý kiến.", first)).Succeeded);
        var before = hall.Site.Dump();

        Assert.Equal(DeskOutcome.Conflict, (await hall.DecideAsync(Decision.NotAccepted, "Không hợp lý.", [first, second])).Outcome);

        Assert.Equal(before, hall.Site.Dump());
    }

    [Fact]
    public async Task Several_get_one_answer_each_on_record_with_its_number()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin lùi giờ bán.", "Xin giữ nguyên.");

        Assert.True((await hall.DecideAsync(Decision.PartlyAccepted, "Lùi đến 7 giờ.", await hall.SeenAsync(1), await hall.SeenAsync(2))).Succeeded);

        var states = await hall.StatesAsync();
        Assert.Equal([Decision.PartlyAccepted, Decision.PartlyAccepted, null], states.Select(s => s.Decision));
        Assert.Equal(1, (await hall.CountsAsync()).Undecided);
        await using var db = hall.Site.Open();
        Assert.Equal(2, await db.Set<CommentAct>().CountAsync(a => a.Kind == CommentActKind.Decided && a.ByName == "can-bo"));
        Assert.Equal(["Tiếp thu một phần ý kiến số 1 về “Quy chế vỉa hè”", "Tiếp thu một phần ý kiến số 2 về “Quy chế vỉa hè”"], await db.Audit.Where(a => a.Act == ConsultationActs.Decided).OrderBy(a => a.Sequence).Select(a => a.Summary).ToListAsync());
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task One_that_may_not_be_decided_keeps_all_from_being_decided()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var waiting = await hall.EnterAsync("Chưa ai xem.");

        Assert.Equal(DeskOutcome.Refused, (await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1), new SeenComment(waiting, 0))).Outcome);

        Assert.Null((await hall.StatesAsync())[0].Decision);
    }

    [Fact]
    public async Task The_message_is_queued_with_the_act_or_not_at_all()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", contact: "nguoi.gui@thu.example");
        await hall.PublishAsync(id);
        Assert.Equal(["comment-published", "comment-received"], await KindsAsync(hall));

        Assert.Equal(DeskOutcome.Conflict, (await hall.DecideAsync(Decision.Accepted, "", new SeenComment(id, 0))).Outcome);
        Assert.Equal(DeskOutcome.Refused, (await hall.DecideAsync(Decision.NotAccepted, "", new SeenComment(id, 1))).Outcome);
        Assert.Equal(2, (await KindsAsync(hall)).Count);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", new SeenComment(id, 1))).Succeeded);

        Assert.Equal(["comment-decided", "comment-published", "comment-received"], await KindsAsync(hall));
        await using var db = hall.Site.Open();
        Assert.All(await db.MailMessages.ToListAsync(), mail => Assert.DoesNotContain("Xin lùi giờ", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_needs_a_known_reason_and_is_read_on_the_receipt()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Mua hàng của tôi.");
        Task<DeskResult> RefuseAsync(string code) => hall.CommentAsync(desk => desk.RefuseAsync(new SeenComment(id, 0), code, "", hall.Links, hall.Officer, CancellationToken.None));

        Assert.Equal("code", Assert.Single((await RefuseAsync("")).Problems).Id);
        Assert.Equal("code", Assert.Single((await RefuseAsync("khong-thich")).Problems).Id);
        Assert.True((await RefuseAsync("advertising")).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Contains("Quảng cáo", (await db.SubmissionReplies.SingleAsync(r => r.SubmissionId == id)).Text, StringComparison.Ordinal);
        var counts = await hall.CountsAsync();
        Assert.Equal((1, 0, 1), (counts.Received, counts.Published, counts.ByStatus[CommentStatus.Refused]));
    }

    [Fact]
    public async Task A_hidden_comment_keeps_its_number_and_comes_back_under_it()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin sớm hơn.");
        var seen = await hall.SeenAsync(1);

        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "personal-data", "Có số nhà.", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        var hidden = await hall.Site.PublicJsonAsync(seen.Id);
        Assert.DoesNotContain("Xin lùi giờ", hidden.ToJsonString(StoredOptions), StringComparison.Ordinal);
        Assert.Equal([], await hall.DifferencesAsync());

        Assert.True((await hall.CommentAsync(desk => desk.PublishAsync(seen with { Revision = seen.Revision + 1 }, "Xin lùi giờ, tại […].", false, hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        Assert.Equal([1, 2], (await hall.StatesAsync()).Select(s => s.Number));
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_name_is_shown_only_when_its_sender_agreed()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var shy = await hall.EnterAsync("Một.", name: "Nguyễn Văn Mẫu");
        var open = await hall.EnterAsync("Hai.", name: "Trần Thị Ví Dụ", showName: true);
        foreach (var id in new[] { shy, open })
        {
            Assert.True((await hall.CommentAsync(desk => desk.PublishAsync(new SeenComment(id, 0), "Lời.", true, hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        }

        Assert.Equal(["", "Trần Thị Ví Dụ"], (await hall.StatesAsync()).Select(s => s.PublicName));
    }

    [Fact]
    public async Task A_correction_says_why_and_the_words_before_stay_on_record()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ, số nhà 5.");
        var seen = await hall.SeenAsync(1);

        Assert.Equal("reason", Assert.Single((await CorrectAsync("")).Problems).Id);
        Assert.True((await CorrectAsync("Che số nhà.")).Succeeded);

        Assert.Equal("Xin lùi giờ, số nhà […].", (await hall.StatesAsync())[0].PublicText);
        await using var db = hall.Site.Open();
        Assert.Equal(["Xin lùi giờ, số nhà 5.", "Xin lùi giờ, số nhà […]."], (await ActReading.OfAsync(db, seen.Id, CancellationToken.None)).Select(a => a.Text));
        Assert.Equal("Xin lùi giờ, số nhà 5.", await db.Submissions.Where(s => s.Id == seen.Id).Select(s => s.Text).SingleAsync());

        Task<DeskResult> CorrectAsync(string reason) => hall.CommentAsync(desk => desk.CorrectAsync(seen, "Xin lùi giờ, số nhà […].", reason, hall.Links, hall.Officer, CancellationToken.None));
    }

    [Fact]
    public async Task A_group_counts_once_among_distinct_opinions_and_its_size_is_public()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin lùi giờ bán.", "Xin giữ nguyên.");
        Assert.Equal("title", Assert.Single((await GroupAsync(null, "", await hall.SeenAsync(1), await hall.SeenAsync(2))).Problems).Id);
        Assert.True((await GroupAsync(null, "Lùi giờ bán hàng", await hall.SeenAsync(1), await hall.SeenAsync(2))).Succeeded);
        Assert.Equal(2, (await hall.CountsAsync()).Distinct);
        Assert.Equal([], await hall.DifferencesAsync());

        var seen = await hall.SeenAsync(2);
        Assert.True((await hall.CommentAsync(desk => desk.UngroupAsync(seen, hall.Officer, CancellationToken.None))).Succeeded);
        Assert.Equal(3, (await hall.CountsAsync()).Distinct);
        Assert.Equal([], await hall.DifferencesAsync());

        Task<DeskResult> GroupAsync(string? group, string title, params IReadOnlyList<SeenComment> comments) => hall.CommentAsync(desk => desk.GroupAsync(comments, group, title, hall.Officer, CancellationToken.None));
    }

    [Fact]
    public async Task What_may_be_decided_elsewhere_is_not_there_for_a_stranger()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var seen = await hall.SeenAsync(1);

        var result = await hall.CommentAsync(desk => desk.DecideAsync([seen], Decision.Accepted, "", "Phòng", hall.Links, Cast.AnhHung, CancellationToken.None));

        Assert.Equal(DeskOutcome.NotFound, result.Outcome);
    }

    [Fact]
    public async Task Numbers_of_every_count_add_up()
    {
        using var hall = await ConsultationSite.OpenAsync("Một ý.", "Hai ý.", "Ba ý.");
        await hall.EnterAsync("Chờ.");
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        var seen = await hall.SeenAsync(3);
        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "sender-asked", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);

        var counts = await hall.CountsAsync();

        Assert.Equal(4, counts.Received);
        Assert.Equal(counts.Received, counts.ByStatus.Values.Sum());
        Assert.Equal(counts.Published, counts.ByDecision.Values.Sum() + counts.Undecided);
        Assert.Equal(counts.Published, counts.BySender.Values.Sum());
        Assert.Equal(counts.Published, counts.ByClause.Values.Sum());
    }

    private static readonly System.Text.Json.JsonSerializerOptions StoredOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<List<string>> KindsAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await db.MailMessages.OrderBy(m => m.Kind).Select(m => m.Kind).ToListAsync();
    }
}
