using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>What pages about one draft share: the draft, its forms, and how an act is answered.</summary>
public abstract class DraftPage(EditorialDbContext db, TimeProvider clock) : AdminPage
{
    /// <summary>The draft.</summary>
    public DraftItem Draft { get; private set; } = null!;

    /// <summary>Now, UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>Where it stands.</summary>
    public ConsultationPhase Phase => Draft.Consultation.PhaseAt(Now);

    /// <summary>Id of the draft.</summary>
    public string DraftId => Draft.Row.ItemId;

    /// <summary>The office.</summary>
    protected EditorialDbContext Db => db;

    /// <summary>Full addresses, for messages.</summary>
    protected SiteLinks Links => SiteLinks.Of(Site, Request);

    /// <summary>What was typed into a control, or "".</summary>
    public string Typed(string id) => Request.HasFormContentType ? Request.Form[id].ToString() : "";

    /// <summary>A field with what was typed, else with a value, and with what is wrong with it.</summary>
    public FormField Field(string id, string label, string value = "") =>
        new(id, label, Request.HasFormContentType && Request.Form.TryGetValue(id, out var typed) ? typed.ToString() : value) { Error = ErrorOf(id) };

    /// <summary>A field for words the public or a citizen reads.</summary>
    public FormField Words(string id, string label, string value = "") => Field(id, label, value) with { Rows = 4, Most = CommentLimits.LongestAnswer };

    /// <summary>A field for a day.</summary>
    public FormField Day(string id, string label, DateOnly? value = null) =>
        Field(id, label, value is { } day ? TypedMoments.Write(day) : "") with { IsShort = true, IsNumeric = true, Example = "20/12/2026" };

    /// <summary>A field for a time of day.</summary>
    public FormField Time(string id, string label, string value = "") => Field(id, label, value) with { IsShort = true, IsNumeric = true };

    /// <summary>What is wrong with a control, or null.</summary>
    public string? ErrorOf(string id) => Errors.FirstOrDefault(e => e.Id == id)?.Text;

    /// <summary>Loads actor, site and draft; false when there is no such draft for this person.</summary>
    protected async Task<bool> OpenAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await DraftItem.FindAsync(db, id, Actor, ct) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        ViewData["Draft"] = draft;
        return true;
    }

    /// <summary>What the page shows, read after an act so that it shows what is.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary>The page.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    /// <summary>How an act is answered: on with a word, or the page again with what to mend.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="form">What stands before the ids of the form's controls, for example "publish-"; or "".</param>
    /// <param name="address">Where to go when it was done.</param>
    /// <param name="note">What to say then.</param>
    /// <param name="ct">Cancellation.</param>
    protected async Task<IActionResult> AnswerAsync(DeskResult result, string form, string address, string note, CancellationToken ct) => result.Outcome switch
    {
        DeskOutcome.Done => Done(address, note),
        DeskOutcome.NotFound => NotFound(),
        DeskOutcome.Conflict => await MendAsync(StatusCodes.Status409Conflict, result.Problems, ct),
        _ => await MendAsync(StatusCodes.Status422UnprocessableEntity, [.. result.Problems.Select(problem => problem.Id.Length > 0 ? problem with { Id = form + problem.Id } : problem)], ct),
    };

    /// <summary>The page again, with what to mend.</summary>
    protected async Task<IActionResult> MendAsync(int status, IReadOnlyList<FormError> problems, CancellationToken ct)
    {
        var page = Again(status, problems);
        await LoadAsync(ct);
        return page;
    }

    /// <summary>The day typed; null when nothing was. What cannot be read is added to the problems.</summary>
    protected DateOnly? ReadDay(string id, List<FormError> problems)
    {
        if (string.IsNullOrWhiteSpace(Typed(id)))
        {
            return null;
        }

        var day = TypedMoments.Day(Typed(id), out var error);
        if (day is null)
        {
            problems.Add(new FormError(id, $"Chưa rõ ngày: {error}."));
        }

        return day;
    }

    /// <summary>The moment typed as a day and a time, the end of the day without a time; null when nothing was. What cannot be read is added to the problems.</summary>
    protected DateTime? ReadMoment(string dayId, string timeId, List<FormError> problems)
    {
        if (string.IsNullOrWhiteSpace(Typed(dayId)))
        {
            return null;
        }

        var moment = TypedMoments.Moment(Typed(dayId), Typed(timeId), out var error);
        if (moment is null)
        {
            problems.Add(new FormError(TypedMoments.Day(Typed(dayId), out _) is null ? dayId : timeId, $"Chưa rõ ngày giờ: {error}."));
        }

        return moment;
    }

    /// <summary>Who answers when nothing else is said: the draft's unit, else the body that issues it, else "".</summary>
    protected async Task<string> UnitNameAsync(CancellationToken ct) =>
        (await Units.ListAsync(db, Site.Definitions, ct)).FirstOrDefault(unit => unit.Id == Draft.Row.UnitId)?.Name ?? Draft.Published?.FieldText(DraftItem.TypeName, "IssuingBody") ?? "";
}
