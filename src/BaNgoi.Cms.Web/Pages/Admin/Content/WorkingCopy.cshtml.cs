using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>What an editor's script is told.</summary>
/// <param name="KeptAt">When what was typed was kept, in the site's time; null when nothing was sent.</param>
/// <param name="Others">Names of the others who have the form open.</param>
/// <param name="Revision">Revision of the item now: another one than the form's means that someone saved.</param>
public sealed record WorkingCopyAnswer(string? KeptAt, IReadOnlyList<string> Others, int Revision);

/// <summary>Keeps what is typed in an editor until it is saved: asked by a script, a few seconds after typing.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
[RequestSizeLimit(FormLimits.LargestRequest)]
[RequestFormLimits(
    ValueCountLimit = FormLimits.MostValues, ValueLengthLimit = FormLimits.LongestValue, KeyLengthLimit = FormLimits.LongestName, MultipartBodyLengthLimit = FormLimits.LargestRequest)]
public sealed class WorkingCopyModel(EditorialDbContext db, WorkingCopies copies) : AdminPage
{
    /// <summary>The item.</summary>
    [BindProperty(SupportsGet = true, Name = WorkingPlace.ItemKey)]
    public string? ItemId { get; set; }

    /// <summary>The type of a new item.</summary>
    [BindProperty(SupportsGet = true, Name = WorkingPlace.TypeKey)]
    public string? Type { get; set; }

    /// <summary>Nothing to look at here.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Keeps what was sent; a request without a form's values only says that someone is there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await PlaceAsync(ct) is not { } place)
        {
            return NotFound();
        }

        string? keptAt = null;
        var values = FormValues.From(Request.Form, FormNames.Root + ".");
        if (values.Names.Count == 0)
        {
            await copies.SeenAsync(place.Key, Actor, ct);
        }
        else
        {
            var revision = int.TryParse(Request.Form["revision"], out var sent) ? sent : 0;
            if (await copies.KeepAsync(place.Key, Actor, revision, Request.Form["version"].ToString(), values.ToJson(), ct) is not { } kept)
            {
                return StatusCode(StatusCodes.Status413PayloadTooLarge);
            }

            keptAt = Moment(kept);
        }

        return new JsonResult(new WorkingCopyAnswer(keptAt, await copies.OthersAsync(place.Key, Actor, ct), place.Revision));
    }

    /// <summary>Throws away what was kept.</summary>
    public async Task<IActionResult> OnPostDisposalAsync(CancellationToken ct)
    {
        if (await PlaceAsync(ct) is not { } place)
        {
            return NotFound();
        }

        await copies.ForgetAsync(place.Key, Actor, ct);
        return Done(place.Editor, "Đã bỏ những gì máy tự lưu.");
    }

    private async Task<WorkingPlace?> PlaceAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        return await WorkingPlace.FindAsync(db, Site, Actor, ItemId, Type, ct);
    }
}
