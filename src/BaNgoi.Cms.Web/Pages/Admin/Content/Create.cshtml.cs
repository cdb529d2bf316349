using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin.Editing;
using BaNgoi.Cms.Web.Admin.SearchWords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>The editor of an item that does not exist yet.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class CreateModel(EditorialDbContext db, Publisher publisher, ContentEditor editor, MediaLibrary library, TimeProvider clock)
    : ContentEditorPage(db, publisher, editor, library, clock)
{
    private readonly EditorialDbContext _db = db;
    private readonly ContentEditor _editor = editor;

    /// <summary>The empty form; of a type that teaches the search, with a phrase of citizens in it when the address brings one.</summary>
    public async Task<IActionResult> OnGetAsync(string type, [FromQuery(Name = SaidPhrase.Key)] string? said, CancellationToken ct)
    {
        if (!await BeginNewAsync(type, ct))
        {
            return NotFound();
        }

        var values = Session.Form.Fill(Session.Item);
        Session.FillDefaults(Type, values);
        SaidPhrase.Fill(Site.Definitions, Type, said, values);
        return await ShowAsync(values, ct);
    }

    /// <summary>Saves the first draft.</summary>
    public async Task<IActionResult> OnPostAsync(string type, CancellationToken ct) => await BeginNewAsync(type, ct) ? await SaveDraftAsync(ct) : NotFound();

    /// <summary>Saves and shows.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string type, CancellationToken ct) => await BeginNewAsync(type, ct) ? await PreviewAsync(ct) : NotFound();

    /// <summary>Saves and goes on to review.</summary>
    public async Task<IActionResult> OnPostReviewAsync(string type, CancellationToken ct) => await BeginNewAsync(type, ct) ? await ReviewAsync(ct) : NotFound();

    /// <summary>Saves and publishes.</summary>
    public async Task<IActionResult> OnPostPublicationAsync(string type, CancellationToken ct) => await BeginNewAsync(type, ct) ? await PublishAsync(ct) : NotFound();

    /// <summary>Saves and schedules.</summary>
    public async Task<IActionResult> OnPostScheduleAsync(string type, CancellationToken ct) => await BeginNewAsync(type, ct) ? await ScheduleAsync(ct) : NotFound();

    /// <inheritdoc />
    protected override Task<ActResult> StoreAsync(JsonObject parts, int revision, CancellationToken ct) => _editor.CreateAsync(Type.Name, parts, Actor, ct);

    private async Task<bool> BeginNewAsync(string typeName, CancellationToken ct)
    {
        await BeginAsync(_db, ct);
        return Site.Definitions.Type(typeName) is { } type && ItemActs.MayCreate(Actor, type)
            && Use(await EditorSession.NewAsync(_db, Site, Actor, type.Name, ct));
    }
}
