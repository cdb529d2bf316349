using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Oversight;

/// <summary>An authority's list of codes held against what is published. Both are public, so everybody in the office sees it whole.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class CoverageModel(EditorialDbContext db, PublishedItems published, CodeLists lists) : AdminPage
{
    /// <summary>Content type; the first with lists when empty.</summary>
    [BindProperty(SupportsGet = true, Name = OversightPaths.TypeKey)]
    public string? TypeName { get; set; }

    /// <summary>Id of a list; the one in force when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "danh-muc")]
    public string? ListId { get; set; }

    /// <summary>The type; null when no type has lists.</summary>
    public TypeDefinition? Type { get; private set; }

    /// <summary>Types with lists.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    /// <summary>All lists of the type, the one that counts last first.</summary>
    public IReadOnlyList<CodeListRecord> Lists { get; private set; } = [];

    /// <summary>The list shown; null when there is none.</summary>
    public CodeListRecord? List { get; private set; }

    /// <summary>The list in force today; null when there is none.</summary>
    public CodeListRecord? InForce { get; private set; }

    /// <summary>The comparison.</summary>
    public CodeCoverage? Coverage { get; private set; }

    /// <summary>The day of comparing.</summary>
    public DateOnly Today => published.Today;

    /// <summary>Whether the actor may take lists in.</summary>
    public bool MayUpload => CodeLists.Refusal(Actor) is null;

    /// <summary>The comparison.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return List is null && !string.IsNullOrEmpty(ListId) ? NotFound() : Page();
    }

    /// <summary>The comparison as a table for spreadsheets: every code of the list, then what it does not have.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        if (List is null)
        {
            return NotFound();
        }

        var missing = Coverage!.Missing.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var rows = (await lists.EntriesAsync(List.Id, ct)).Select(entry => (IReadOnlyList<string>)[missing.Contains(entry.Code) ? "Chưa đăng" : "Đã đăng", entry.Code, entry.Title, entry.Group, ""])
            .Concat(Coverage.Extra.Select(item => (IReadOnlyList<string>)["Đã đăng, ngoài danh mục", string.Join(", ", item.Codes), item.Title, item.Group, $"/{item.Path}"]));
        return CsvAnswer.Of($"do-phu-{Today:yyyy-MM-dd}.csv", ["Tình trạng", "Mã", "Tên", "Lĩnh vực", "Địa chỉ trang"], rows);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Types = CodeLists.Types(Site.Definitions);
        Type = Types.FirstOrDefault(type => type.Name == TypeName) ?? (Types.Count > 0 ? Types[0] : null);
        if (Type is null)
        {
            return;
        }

        Lists = await lists.AllAsync(Type.Name, ct);
        InForce = CodeLists.InForce(Lists, Today);
        List = string.IsNullOrEmpty(ListId) ? InForce : Lists.FirstOrDefault(list => list.Id == ListId);
        if (List is not null)
        {
            var items = await published.InForceAsync(db.Items.AsNoTracking(), Type, Site, ct);
            Coverage = CodeCoverage.Of(await lists.EntriesAsync(List.Id, ct), items, CodeLists.SettingsOf(Type));
        }
    }
}
