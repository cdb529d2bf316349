using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Media;

/// <summary>One file: its text, where it is used, its removal.</summary>
[Authorize(Permission.ManageMedia)]
public sealed class FileModel(EditorialDbContext db, MediaLibrary library, MediaUses uses) : AdminPage
{
    /// <summary>The file's path in the library.</summary>
    [BindProperty(SupportsGet = true, Name = "path")]
    public string FilePath { get; set; } = "";

    /// <summary>Text that stands for it.</summary>
    [BindProperty]
    public string? AlternativeText { get; set; }

    /// <summary>The file.</summary>
    public MediaRecord Record { get; private set; } = null!;

    /// <summary>What refers to it.</summary>
    public IReadOnlyList<MediaUse> Uses { get; private set; } = [];

    /// <summary>Those of them the person may open.</summary>
    public IReadOnlySet<string> Visible { get; private set; } = new HashSet<string>();

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        AlternativeText = Record.AlternativeText;
        return Page();
    }

    /// <summary>Changes the text.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await library.DescribeAsync(FilePath, AlternativeText ?? "", Actor, ct);
        return result.Refusal is { } refusal ? Again(StatusCodes.Status400BadRequest, new FormError("text", refusal)) : Done(MediaPaths.File(FilePath), "Đã lưu lời mô tả.");
    }

    /// <summary>Removes the file.</summary>
    public async Task<IActionResult> OnPostDeletionAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        AlternativeText = Record.AlternativeText;
        var result = await library.DeleteAsync(FilePath, Actor, ct);
        return result.Refusal is { } refusal ? Again(StatusCodes.Status409Conflict, new FormError("uses", refusal)) : Done(AdminPaths.Media, $"Đã xóa tệp {MediaPaths.Name(FilePath)}.");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await library.FindAsync(FilePath, ct) is not { } record)
        {
            return false;
        }

        Record = record;
        Uses = await uses.FindAsync(FilePath, ct);
        var ids = Uses.Select(use => use.ItemId).ToList();
        Visible = await db.Items.VisibleTo(Actor, Site.Definitions).Where(item => ids.Contains(item.ItemId)).Select(item => item.ItemId).ToHashSetAsync(ct);
        return true;
    }
}
