using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>The editor of an item.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class EditModel(EditorialDbContext db, Publisher publisher, ContentEditor editor, MediaLibrary library, TimeProvider clock)
    : ContentEditorPage(db, publisher, editor, library, clock)
{
    private readonly EditorialDbContext _db = db;
    private readonly ContentEditor _editor = editor;

    /// <summary>The form of the newest version; with <c>ly-do</c>, and why it cannot be published.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "ly-do")] string? reasons, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        await CheckAsync(refused: reasons is not null, ct);
        return await ShowAsync(Session.Form.Fill(Session.Item), ct);
    }

    /// <summary>Saves a draft.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await SaveDraftAsync(ct) : NotFound();

    /// <summary>Saves and shows.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await PreviewAsync(ct) : NotFound();

    /// <summary>Saves and goes on to review.</summary>
    public async Task<IActionResult> OnPostReviewAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ReviewAsync(ct) : NotFound();

    /// <summary>Saves and publishes.</summary>
    public async Task<IActionResult> OnPostPublicationAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await PublishAsync(ct) : NotFound();

    /// <summary>Saves and schedules.</summary>
    public async Task<IActionResult> OnPostScheduleAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ScheduleAsync(ct) : NotFound();

    /// <inheritdoc />
    protected override Task<ActResult> StoreAsync(JsonObject parts, int revision, CancellationToken ct) =>
        _editor.SaveAsync(Session.Item.ContentItemId, revision, parts, Actor, ct);

    private async Task<bool> OpenAsync(string id, CancellationToken ct)
    {
        await BeginAsync(_db, ct);
        return Use(await EditorSession.OpenAsync(_db, Site, Actor, id, ct));
    }
}
