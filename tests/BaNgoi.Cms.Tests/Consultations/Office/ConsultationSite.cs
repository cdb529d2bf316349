using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>A site with one published draft, whose desks are used as the pages use them: each act in a context of its own.</summary>
internal sealed class ConsultationSite : IDisposable
{
    public const string FirstText = "**Điều 1. Phạm vi**\n\n1. Áp dụng cho vỉa hè.\n\n2. Áp dụng cho lòng đường.\n\n**Điều 2. Giờ bán hàng**\n\nTừ 6 giờ đến 22 giờ.\n";
    private const int AnswerDays = 15;
    private static readonly CommentChannel AtMeeting = CommentChannel.Meeting;

    private ConsultationSite(TestSite site) => Site = site;

    public TestSite Site { get; }

    public string Id { get; private set; } = "";

    public int Revision { get; private set; }

    public MailSignal Mails { get; } = new();

    public SiteLinks Links { get; } = new("https://phuong.example");

    /// <summary>Handles consultations, and edits and publishes, everywhere.</summary>
    public Actor Officer { get; } = Cast.Of("user0can", "can-bo", null, ConsultationPermissions.Manage, Permission.EditContent, Permission.PublishContent);

    public DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    public static async Task<ConsultationSite> MakeAsync(string paper = "Bản thuyết minh")
    {
        var hall = new ConsultationSite(new TestSite());
        await hall.Site.ApplyAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Recipes, "consultation.recipe.json")));
        await using (var db = hall.Site.Open())
        {
            Add(db, ConsultationSettings.MinimumDays.Key, "20", "Luật 10/2022/QH15, Điều 28 khoản 2");
            Add(db, ConsultationSettings.AnswerDays.Key, $"{AnswerDays}", "quy ước");
            await db.SaveChangesAsync();
        }

        var made = await hall.Site.EditAsync(editor => editor.CreateAsync(DraftItem.TypeName, Parts(FirstText, paper), hall.Officer, CancellationToken.None));
        Assert.True(made.Succeeded, string.Join(' ', made.Reasons));
        (hall.Id, hall.Revision) = (made.ItemId, made.Revision);
        await hall.PublishDraftAsync();
        return hall;
    }

    /// <summary>A site whose consultation is open, with some comments staff entered, published under the numbers 1, 2, 3 …</summary>
    public static async Task<ConsultationSite> OpenAsync(params string[] texts)
    {
        var hall = await MakeAsync();
        Assert.True((await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, hall.Schedule(21), hall.Officer, CancellationToken.None))).Succeeded);
        foreach (var text in texts)
        {
            await hall.PublishAsync(await hall.EnterAsync(text));
        }

        return hall;
    }

    public static JsonObject Parts(string text, string paper = "Bản thuyết minh") => new()
    {
        ["TitlePart"] = new JsonObject { ["Title"] = "Quy chế vỉa hè" },
        [DraftItem.TypeName] = new JsonObject
        {
            ["Kind"] = new JsonObject { ["ContentItemIds"] = new JsonArray("kindpolicy") },
            ["IssuingBody"] = new JsonObject { ["Text"] = "Ủy ban nhân dân phường" },
            ["What"] = new JsonObject { ["Markdown"] = "Chỗ nào được để xe." },
            ["WhoDecides"] = new JsonObject { ["Text"] = "Ủy ban nhân dân phường" },
            ["WhoIsAffected"] = new JsonObject { ["Text"] = "Người đi bộ" },
            ["WhatNext"] = new JsonObject { ["Text"] = "Trả lời từng ý kiến" },
        },
        ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = text },
        ["Papers"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray(new JsonObject
            {
                ["ContentItemId"] = "paper1",
                ["ContentType"] = "PolicyPaper",
                ["PolicyPaper"] = new JsonObject { ["Name"] = new JsonObject { ["Text"] = paper }, ["Content"] = new JsonObject { ["Markdown"] = "Vì sao cần." } },
            }),
        },
    };

    public ScheduleInput Schedule(int days, string reason = "") =>
        new(null, Now.AddDays(days), Cms.Calendar.VietnamTime.DayOf(Now.AddDays(days + AnswerDays)), reason);

    public Task SaveDraftAsync(string text) => SaveDraftAsync(Parts(text));

    public async Task SaveDraftAsync(JsonObject parts)
    {
        var saved = await Site.EditAsync(editor => editor.SaveAsync(Id, Revision, parts, Officer, CancellationToken.None));
        Assert.True(saved.Succeeded, string.Join(' ', saved.Reasons));
        Revision = saved.Revision;
    }

    public async Task PublishDraftAsync()
    {
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Site.Open();
        var published = await new Publisher(db, Site.Clock, [], Site.Signal, [new TextPublication(Site.Clock)]).PublishAsync(Id, Revision, Officer, CancellationToken.None);
        Assert.True(published.Succeeded, string.Join(' ', published.Reasons));
        Revision = published.Revision;
    }

    /// <summary>Publishes what was taken down.</summary>
    public async Task PublishAgainAsync()
    {
        await using (var db = Site.Open())
        {
            Revision = (await db.Items.FindAsync(Id))!.Revision;
        }

        await PublishDraftAsync();
    }

    public async Task<DeskResult> ConsultationAsync(Func<ConsultationDesk, Task<DeskResult>> act)
    {
        await using var db = Site.Open();
        return await act(new ConsultationDesk(db, Site.Clock, Site.Signal));
    }

    public async Task<DeskResult> CommentAsync(Func<CommentDesk, Task<DeskResult>> act)
    {
        await using var db = Site.Open();
        return await act(new CommentDesk(db, Site.Clock, Site.Signal, Mails));
    }

    public async Task<DeskResult> ReportAsync(ReportInput? input = null)
    {
        await using var db = Site.Open();
        return await new ReportDesk(db, Site.Clock, Site.Signal, Mails).PublishAsync(Id, input ?? new ReportInput("", 0, ""), Links, Officer, CancellationToken.None);
    }

    /// <summary>Enters a comment as from a meeting; its id.</summary>
    public async Task<string> EnterAsync(string text, string contact = "", string clauseAddress = "", string name = "", bool showName = false, SenderKind kind = SenderKind.Person)
    {
        await using var db = Site.Open();
        var clause = clauseAddress.Length == 0 ? null : (await ConsultationRecords.LatestTextAsync(db, Id, CancellationToken.None))!.ReadClauses().Single(c => c.Address == clauseAddress).Id;
        var input = new StaffComment { Text = text, ClauseId = clause, Contact = contact, SenderName = name, ShowName = showName, SenderKind = kind, Channel = AtMeeting, ReceivedOn = Cms.Calendar.VietnamTime.Today(Site.Clock) };
        var (result, id) = await new StaffEntry(db, Site.Clock, Site.Signal, Mails).EnterAsync(Id, input, Links, Officer, CancellationToken.None);
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Text)));
        return id;
    }

    /// <summary>Publishes a comment with its own words.</summary>
    public async Task PublishAsync(string id)
    {
        await using var db = Site.Open();
        var text = await db.Submissions.Where(s => s.Id == id).Select(s => s.Text).SingleAsync();
        Assert.True((await CommentAsync(desk => desk.PublishAsync(new SeenComment(id, 0), text, false, Links, Officer, CancellationToken.None))).Succeeded);
    }

    /// <summary>The sender of a comment asks for its removal.</summary>
    public async Task AskRemovalAsync(string id, string commentId)
    {
        await using var db = Site.Open();
        db.Submissions.Add(new SubmissionRecord
        {
            Id = id, Code = ReceiptCode.New(), Kind = CommentKinds.Removal.Name, AtUtc = Now, DocumentId = Id, Path = "", Title = "", Choice = "", Text = "Tôi đổi ý.", ContactHint = "", AboutId = commentId, SendKey = id,
        });
        await db.SaveChangesAsync();
    }

    public Task<DeskResult> DecideAsync(Decision decision, string answer, params IReadOnlyList<SeenComment> seen) =>
        CommentAsync(desk => desk.DecideAsync(seen, decision, answer, "Phòng Kinh tế", Links, Officer, CancellationToken.None));

    public async Task<IReadOnlyList<CommentState>> StatesAsync()
    {
        await using var db = Site.Open();
        return await db.CommentStates().AsNoTracking().OrderBy(s => s.Number).ToListAsync();
    }

    public async Task<SeenComment> SeenAsync(int number) => (await StatesAsync()).Where(s => s.Number == number).Select(s => new SeenComment(s.SubmissionId, s.Revision)).Single();

    public async Task<ConsultationCounts> CountsAsync()
    {
        await using var db = Site.Open();
        return await ConsultationCounts.CountAsync(db, Id, CancellationToken.None);
    }

    public async Task<ConsultationPhase> PhaseAsync()
    {
        await using var db = Site.Open();
        return (await ConsultationRecords.LoadAsync(db, Id, CancellationToken.None)).PhaseAt(Now);
    }

    public async Task<JsonObject> AspectAsync()
    {
        await using var db = Site.OpenPublic();
        return StoredJson.ReadObject(await db.Aspects.Where(a => a.DocumentId == Id && a.Name == ConsultationAspect.Name).Select(a => a.Json).SingleAsync());
    }

    /// <summary>Documents of which the public record differs from what a rebuild would write.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        await using var db = Site.Open();
        return await new PublicRecordRebuild(db, Site.Clock, [new ConsultationProjection()]).DifferencesAsync(CancellationToken.None);
    }

    public void Dispose() => Site.Dispose();

    private static void Add(EditorialDbContext db, string key, string value, string rule) => db.DatedValues.Add(new BaNgoi.Cms.DatedSettings.DatedValue
    {
        Id = Ids.New(TimeProvider.System), Key = key, Value = value, EffectiveFrom = new DateOnly(2025, 1, 1), Rule = rule, Link = "", Note = "", EnteredBy = "admin", EnteredUtc = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    });
}
