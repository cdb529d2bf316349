using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Media;

/// <summary>Where files come into the library.</summary>
[Authorize(Permission.ManageMedia)]
[UploadSize]
public sealed class UploadModel(EditorialDbContext db, MediaLibrary library) : AdminPage
{
    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Text that stands for it.</summary>
    [BindProperty]
    public string? AlternativeText { get; set; }

    /// <summary>The request was so large that it was not even read.</summary>
    [BindProperty(SupportsGet = true, Name = "qua-lon")]
    public int TooLarge { get; set; }

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        return TooLarge > 0 ? Again(StatusCodes.Status200OK, new FormError("file", MediaInspector.TooLarge)) : Page();
    }

    /// <summary>Takes the file in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (Upload is null)
        {
            return Again(StatusCodes.Status400BadRequest, new FormError("file", "Hãy chọn một tệp."));
        }

        await using var bytes = Upload.OpenReadStream();
        var result = await library.AddAsync(Upload.FileName, bytes, AlternativeText ?? "", Actor, ct);
        return result.Refusal is { } refusal
            ? Again(StatusCodes.Status400BadRequest, new FormError(result.ConcernsText ? "text" : "file", refusal))
            : Done(MediaPaths.File(result.Path), $"Đã tải lên tệp {MediaPaths.Name(result.Path)}.");
    }
}
