using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin.Editing.Fields;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What editing an item and making one share: the form, its buttons, saving, and what comes after saving.</summary>
[RequestSizeLimit(FormLimits.LargestRequest)]
[RequestFormLimits(
    ValueCountLimit = FormLimits.MostValues, ValueLengthLimit = FormLimits.LongestValue, KeyLengthLimit = FormLimits.LongestName, MultipartBodyLengthLimit = FormLimits.LargestRequest)]
public abstract class ContentEditorPage(EditorialDbContext db, Publisher publisher, ContentEditor editor, MediaLibrary library, TimeProvider clock) : AdminPage
{
    /// <summary>The item's type.</summary>
    public TypeDefinition Type { get; private set; } = null!;

    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>The form.</summary>
    public IReadOnlyList<FormNode> Nodes { get; private set; } = [];

    /// <summary>Revision the form was made from.</summary>
    public int Revision { get; private set; }

    /// <summary>Version the form was made from.</summary>
    public string VersionId { get; private set; } = "";

    /// <summary>Set when someone else changed the item in between.</summary>
    public ConflictView? Conflict { get; private set; }

    /// <summary>Hour of scheduled publishing as typed.</summary>
    public ScheduleInput Schedule { get; private set; } = new("", "");

    /// <summary>Says what the summary of mistakes is about.</summary>
    public string SummaryTitle { get; private set; } = "Chưa lưu được. Xin xem lại:";

    /// <summary>What the checks before publishing say of the stored draft; null when the form is not the stored one.</summary>
    public PublishingAdvice? Advice { get; private set; }

    /// <summary>Who has the form open, and what was typed and not saved; null where the actor only reads.</summary>
    public OpenEditors? Open { get; private set; }

    /// <summary>Whether the form shows what is not stored: then a script keeps it at once.</summary>
    public bool Unsaved { get; private set; }

    /// <summary>What the actor may do now.</summary>
    public IReadOnlySet<ContentAct> Allowed { get; private set; } = new HashSet<ContentAct>();

    private WorkingCopies Copies => HttpContext.RequestServices.GetRequiredService<WorkingCopies>();

    /// <summary>Saves a draft, or does what a button within the form says.</summary>
    protected Task<IActionResult> SaveDraftAsync(CancellationToken ct) =>
        SubmitAsync((result, _) => Task.FromResult(Done(AdminPaths.Item(result.ItemId), "Đã lưu bản nháp.")), ct);

    /// <summary>Saves and shows the page as it would be published.</summary>
    protected Task<IActionResult> PreviewAsync(CancellationToken ct) =>
        SubmitAsync((result, _) => Task.FromResult<IActionResult>(Redirect($"{AdminPaths.Item(result.ItemId)}/xem-truoc")), ct);

    /// <summary>Saves and goes on to where drafts are handed in for review, with all that would change.</summary>
    protected Task<IActionResult> ReviewAsync(CancellationToken ct) =>
        SubmitAsync((result, _) => Task.FromResult<IActionResult>(Redirect(AdminPaths.Review(result.ItemId))), ct);

    /// <summary>Saves and publishes.</summary>
    protected Task<IActionResult> PublishAsync(CancellationToken ct) => SubmitAsync(
        async (saved, token) => Answer(await publisher.PublishAsync(saved.ItemId, saved.Revision, Actor, token), "Đã đăng. Mọi người xem được ngay."), ct);

    /// <summary>Saves and sets, or takes back, the hour of publishing.</summary>
    protected async Task<IActionResult> ScheduleAsync(CancellationToken ct)
    {
        Schedule = ScheduleInput.From(Request.Form);
        if (Request.Form.ContainsKey(ScheduleInput.CancelKey))
        {
            return await SubmitAsync(async (saved, token) => Answer(await editor.ScheduleAsync(saved.ItemId, saved.Revision, null, Actor, token), "Đã bỏ hẹn giờ đăng."), ct);
        }

        if (Schedule.Read(Site.Projection, clock.GetUtcNow().UtcDateTime, out var errors) is not { } atUtc)
        {
            return await ShowSentAsync(StatusCodes.Status422UnprocessableEntity, errors, ct);
        }

        return await SubmitAsync((saved, token) => ScheduleSavedAsync(saved, atUtc, token), ct);
    }

    /// <summary>Saves what was typed: as a new item or as the item's draft.</summary>
    protected abstract Task<ActResult> StoreAsync(System.Text.Json.Nodes.JsonObject parts, int revision, CancellationToken ct);

    /// <summary>Takes the opened item.</summary>
    protected bool Use(EditorSession? session)
    {
        if (session is null || Site.Definitions.Type(session.Item.ContentType) is not { } type)
        {
            return false;
        }

        (Session, Type, Revision, VersionId) = (session, type, session.Row?.Revision ?? 0, session.Item.ContentItemVersionId);
        Allowed = ItemActs.Allowed(Actor, session, Site);
        return true;
    }

    /// <summary>Shows the form of the stored item.</summary>
    protected async Task<IActionResult> ShowAsync(FormValues values, CancellationToken ct)
    {
        Schedule = ScheduleInput.Of(Session.Row?.ScheduledUtc, Site.Projection);
        if (Allowed.Contains(ContentAct.SaveDraft))
        {
            values = await ResumeAsync(values, ct);
        }

        Nodes = await Session.DescribeAsync(values, new Dictionary<string, string>(), null, "", ct);
        return Page();
    }

    // The form as it was kept when the actor asks for it, else the stored one with a word that there is more.
    private async Task<FormValues> ResumeAsync(FormValues stored, CancellationToken ct)
    {
        var place = WorkingPlace.Of(Session);
        await Copies.SeenAsync(place.Key, Actor, ct);
        var copy = await Copies.FindAsync(place.Key, Actor, ct);
        var others = await Copies.OthersAsync(place.Key, Actor, ct);
        Unsaved = copy is not null && Request.Query.ContainsKey(WorkingPlace.ResumeKey);
        Open = new OpenEditors(place, others, copy?.TypedUtc is { } typed && !Unsaved ? Moment(typed) : null);
        if (!Unsaved)
        {
            return stored;
        }

        (Revision, VersionId, Advice) = (copy!.Revision, copy.VersionId, null);
        return FormValues.FromJson(copy.Typed);
    }

    /// <summary>Looks the stored draft over, as it would be before publishing.</summary>
    /// <param name="refused">Publishing was asked for and refused: what kept it from that heads the page.</param>
    /// <param name="ct">Cancellation.</param>
    protected async Task CheckAsync(bool refused, CancellationToken ct)
    {
        if (refused)
        {
            var advice = PublishingAdvice.Of(await ItemActs.FindingsAsync(publisher, Actor, Session, Site, ct), Session.Item, Site.Definitions);
            (Errors, Advice) = (advice.Errors, advice with { Errors = [] });
            SummaryTitle = "Bản nháp đã lưu nhưng chưa đăng được. Cần xem lại:";
        }
        else if (Allowed.Contains(ContentAct.SaveDraft))
        {
            Advice = PublishingAdvice.Of(await publisher.FindingsAsync(Session.Item, Site, ct), Session.Item, Site.Definitions);
        }
    }

    // What could not be published now would be refused at the hour too, when nobody is looking.
    private async Task<IActionResult> ScheduleSavedAsync(ActResult saved, DateTime atUtc, CancellationToken ct)
    {
        var session = await EditorSession.OpenAsync(db, Site, Actor, saved.ItemId, ct);
        return session is null || (await ItemActs.FindingsAsync(publisher, Actor, session, Site, ct)).Any(finding => finding.Blocks)
            ? RedirectToReasons(saved.ItemId)
            : Answer(await editor.ScheduleAsync(saved.ItemId, saved.Revision, atUtc, Actor, ct), $"Đã hẹn đăng lúc {Moment(atUtc)}.");
    }

    private RedirectResult RedirectToReasons(string itemId) => Redirect($"{AdminPaths.Item(itemId)}?ly-do=1");

    // The act was refused after the draft was saved: the editor's page says why, and can be loaded again.
    private IActionResult Answer(ActResult result, string note) =>
        result.Succeeded ? Done(AdminPaths.Item(result.ItemId), note) : RedirectToReasons(result.ItemId);

    private async Task<IActionResult> SubmitAsync(Func<ActResult, CancellationToken, Task<IActionResult>> then, CancellationToken ct)
    {
        var (values, sentRevision) = Sent();
        if (FormAct.Parse(Request.Form[FormAct.Key].ToString()) is { } act)
        {
            return await RearrangeAsync(act, values, ct);
        }

        var reading = new FormReading(Site, values, Session.Lookups);
        var parts = Session.Form.Read(Session.Item, reading);
        if (reading.Errors.Count > 0)
        {
            return await ShowSentAsync(StatusCodes.Status422UnprocessableEntity, [], ct);
        }

        var place = WorkingPlace.Of(Session);
        var result = await StoreAsync(parts, sentRevision, ct);
        if (result.Outcome == ActOutcome.Done)
        {
            await Copies.ForgetAsync(place.Key, Actor, ct);
        }

        return result.Outcome switch
        {
            ActOutcome.Done => await then(result, ct),
            ActOutcome.Conflict => await ShowConflictAsync(values, ct),
            ActOutcome.Refused => await ShowSentAsync(StatusCodes.Status422UnprocessableEntity, [.. result.Reasons.Select(r => new FormError("", r))], ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> RearrangeAsync(FormAct act, FormValues values, CancellationToken ct)
    {
        (Revision, VersionId, Schedule) = (Sent().Revision, Request.Form["version"].ToString(), ScheduleInput.From(Request.Form));
        var errors = new Dictionary<string, string>();
        if (act.Verb == "upload")
        {
            await UploadAsync(act.Name, values, errors, ct);
        }

        if (act.Verb == WordUpload.Verb)
        {
            TakeWord(act.Name, values, errors);
        }

        var touched = FormActs.Apply(act, values, Session.Form, Site.Definitions, clock);
        if (act.Verb is "pick" or "replace" && await db.MediaFiles.FindAsync([act.Value], ct) is { } file)
        {
            values.Set(MediaFieldEditor.TextOf(act.Name, file.Path), file.AlternativeText);
        }

        Nodes = await Session.DescribeAsync(values, errors, act, touched, ct);
        Errors = Summary(errors);
        return Page();
    }

    private void TakeWord(string name, FormValues values, Dictionary<string, string> errors)
    {
        if (WordUpload.Apply(name, Request.Form.Files, values, out var notice) is { } refusal)
        {
            errors[name] = refusal;
        }
        else
        {
            Session.Notices[name] = notice;
        }
    }

    private async Task UploadAsync(string name, FormValues values, Dictionary<string, string> errors, CancellationToken ct)
    {
        if (Request.Form.Files[MediaFieldEditor.UploadOf(name)] is not { } file)
        {
            errors[name] = "chưa chọn tệp nào";
            return;
        }

        var text = values.Text(MediaFieldEditor.UploadTextOf(name));
        await using var bytes = file.OpenReadStream();
        var result = await library.AddAsync(file.FileName, bytes, text, Actor, ct);
        if (result.Refusal is { } refusal)
        {
            errors[name] = refusal;
            return;
        }

        values.Set(name, [.. values.List(name), result.Path]);
        values.Set(MediaFieldEditor.TextOf(name, result.Path), text);
        values.Set(MediaFieldEditor.UploadTextOf(name), "");
    }

    private async Task<IActionResult> ShowSentAsync(int status, IReadOnlyList<FormError> errors, CancellationToken ct)
    {
        var (values, revision) = Sent();
        var reading = new FormReading(Site, values, Session.Lookups);
        Session.Form.Read(Session.Item, reading);
        (Revision, VersionId, Schedule) = (revision, Request.Form["version"].ToString(), ScheduleInput.From(Request.Form));
        Nodes = await Session.DescribeAsync(values, reading.Errors, null, "", ct);
        return Again(status, [.. Summary(reading.Errors), .. errors]);
    }

    private async Task<IActionResult> ShowConflictAsync(FormValues mine, CancellationToken ct)
    {
        var versionId = Request.Form["version"].ToString();
        var opened = await db.Versions.FindAsync([versionId], ct) is { } version && version.ItemId == Session.Item.ContentItemId ? version.ToItem() : Session.Item;
        var merged = mine.MergedOnto(Session.Form.Fill(Session.Item), Session.Form.Fill(opened));
        var parts = Session.Form.Read(Session.Item, new FormReading(Site, merged, Session.Lookups));
        Conflict = await Session.ConflictAsync(opened, parts, ct);
        Schedule = ScheduleInput.From(Request.Form);
        Nodes = await Session.DescribeAsync(merged, new Dictionary<string, string>(), null, "", ct);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private (FormValues Values, int Revision) Sent() =>
        (FormValues.From(Request.Form, FormNames.Root + "."), int.TryParse(Request.Form["revision"], out var revision) ? revision : 0);

    private List<FormError> Summary(IReadOnlyDictionary<string, string> errors) =>
        [.. errors.Select(error => new FormError(FormNames.Id(error.Key), $"{NodeLabels.Of(Nodes, error.Key)}: {error.Value}"))];
}
