using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>Where staff enter comments from meetings, paper, post and telephone. They get a code and count like any other.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class EntryModel(EditorialDbContext db, StaffEntry entry, TimeProvider clock) : DraftPage(db, clock)
{
    /// <summary>Name of the comment that was entered just before.</summary>
    public const string EnteredKey = "vua-nhap";

    /// <summary>The comment entered just before, or null.</summary>
    public OpenComment? Entered { get; private set; }

    /// <summary>Clauses to choose from.</summary>
    public IReadOnlyList<FieldChoice> Clauses { get; private set; } = [];

    /// <summary>Ways in which comments come to staff.</summary>
    public static IReadOnlyList<FieldChoice> Channels { get; } =
        [new("", "Chọn cách"), .. ChannelWords.ByStaff.Select(channel => new FieldChoice(channel.ToString().ToLowerInvariant(), ChannelWords.Of(channel)))];

    /// <summary>Kinds of senders.</summary>
    public static IReadOnlyList<FieldChoice> Senders { get; } = [.. SenderKindWords.All.Select(kind => new FieldChoice(SenderKindWords.Code(kind), SenderKindWords.Of(kind)))];

    /// <summary>Whether comments can be entered now.</summary>
    public bool MayEnter => Phase is ConsultationPhase.Open or ConsultationPhase.Answering;

    /// <summary>Full address of the receipt of the comment just entered.</summary>
    public string ReceiptAddress => Entered is { } comment ? Links.Receipt(comment.Submission.Code) : "";

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Enters one.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        var problems = new List<FormError>();
        SenderKindWords.TryParse(Typed("sender-kind"), out var kind);
        var input = new StaffComment
        {
            Text = Typed("text"),
            ClauseId = Typed("clause"),
            SenderName = Typed("name"),
            ShowName = Typed("show-name").Length > 0,
            SenderKind = kind,
            Contact = Typed("contact"),
            Channel = Enum.TryParse<CommentChannel>(Typed("channel"), ignoreCase: true, out var channel) ? channel : default,
            ReceivedOn = ReadDay("received-on", problems),
        };
        if (problems.Count > 0)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, problems, ct);
        }

        var (result, entered) = await entry.EnterAsync(id, input, Links, Actor, ct);
        return await AnswerAsync(result, "", ListUrl.Of(ConsultationPaths.Entry(id), (EnteredKey, entered)), "Đã nhập. Ý kiến đang chờ duyệt đăng như mọi ý kiến khác.", ct);
    }

    /// <summary>The way and the day of the comment just entered stay in the form: a meeting brings many.</summary>
    public FormField Kept(FormField field, Func<CommentDetails, string> value) =>
        Entered is { } comment && !HttpMethods.IsPost(Request.Method) ? field with { Value = value(comment.Details) } : field;

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        var clauses = (await ConsultationRecords.LatestTextAsync(Db, DraftId, ct))?.ReadClauses() ?? [];
        Clauses = [new("", CommentItems.Whole), .. clauses.Where(clause => clause.Label.Length > 0).Select(clause => new FieldChoice(clause.Id, clause.Heading.Length > 0 ? $"{clause.Label}. {clause.Heading}" : clause.Label))];
        var entered = Request.Query[EnteredKey].ToString();
        if (await Db.Comments().AnyAsync(c => c.SubmissionId == entered && c.ConsultationId == DraftId && c.EnteredBy == Actor.UserName, ct))
        {
            Entered = (await OpenComment.LoadAsync(Db, [entered], ct))[0];
        }
    }
}
