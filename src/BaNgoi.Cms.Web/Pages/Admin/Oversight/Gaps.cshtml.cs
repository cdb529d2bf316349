using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using BaNgoi.Cms.Web.Admin.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Oversight;

/// <summary>What the published items of a type lack, of those the actor may see.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class GapsModel(EditorialDbContext db, PublishedItems published, OversightFigures figures) : AdminPage
{
    /// <summary>Content type; the first with rules when empty.</summary>
    [BindProperty(SupportsGet = true, Name = OversightPaths.TypeKey)]
    public string? TypeName { get; set; }

    /// <summary>Kind of gap.</summary>
    [BindProperty(SupportsGet = true, Name = OversightPaths.KindKey)]
    public string? KindSlug { get; set; }

    /// <summary>Only items that lack this; empty for any.</summary>
    [BindProperty(SupportsGet = true, Name = "thieu")]
    public string? Missing { get; set; }

    /// <summary>Group filter.</summary>
    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? Group { get; set; }

    /// <summary>Unit filter.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>The type; null when no type has rules.</summary>
    public TypeDefinition? Type { get; private set; }

    /// <summary>Types with rules.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    /// <summary>Kind of gap.</summary>
    public GapKind Kind => GapKind.Of(KindSlug);

    /// <summary>Groups there are.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Units.</summary>
    public IReadOnlyList<FormChoice> Units { get; private set; } = [];

    /// <summary>The rules of checks, or null.</summary>
    public CheckingRules? Rules { get; private set; }

    /// <summary>The day of judging.</summary>
    public DateOnly Today => published.Today;

    /// <summary>Of how many.</summary>
    public int Total { get; private set; }

    /// <summary>Those that lack something of the kind.</summary>
    public IReadOnlyList<PublishedItem> Found { get; private set; } = [];

    /// <summary>What is asked for, with how many lack it.</summary>
    public IReadOnlyList<(RequiredContent Requirement, int Lacking)> Requirements { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>The address without page and requirement, with those given.</summary>
    public string Address(string path, string? missing) => ListUrl.Of(
        path, (OversightPaths.TypeKey, Type?.Name), (OversightPaths.KindKey, Kind.Slug), ("linh-vuc", Group), ("don-vi", Unit), ("thieu", missing));

    /// <summary>What an item lacks, in words.</summary>
    public IEnumerable<string> Lacks(PublishedItem item) => Kind == GapKind.Overdue
        ? [item.CheckedOn is { } day ? $"đối chiếu lần cuối ngày {day:dd/MM/yyyy}" : "chưa đối chiếu lần nào"]
        : Kind.Of(item).Select(gap => gap.Requirement.Name);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Paging = Paging.Of(
            PageNumber, Found.Count, OversightPaths.Gaps, (OversightPaths.TypeKey, Type?.Name), (OversightPaths.KindKey, Kind.Slug), ("linh-vuc", Group), ("don-vi", Unit), ("thieu", Missing));
    }

    /// <summary>The same as a table for spreadsheets.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var units = Units.ToDictionary(unit => unit.Value, unit => unit.Text, StringComparer.Ordinal);
        return CsvAnswer.Of(
            $"ra-soat-{Kind.Slug}-{Today:yyyy-MM-dd}.csv",
            ["Mã", "Tên", "Nhóm", "Đơn vị", Kind.Filter, "Kiểm tra lần cuối", "Địa chỉ trang"],
            Found.Select(item => (IReadOnlyList<string>)
            [
                string.Join(", ", item.Codes), item.Title, item.Group, units.GetValueOrDefault(item.UnitId ?? "", ""),
                string.Join("; ", Lacks(item)), item.CheckedOn?.ToString("dd/MM/yyyy", ProjectionContext.Culture) ?? "", $"/{item.Path}",
            ]));
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Types = [.. Site.Definitions.Types.Where(ItemCompleteness.Concerns)];
        Type = Types.FirstOrDefault(type => type.Name == TypeName) ?? (Types.Count > 0 ? Types[0] : null);
        Units = await EditorLookups.UnitsAsync(db, Site, ct);
        if (Type is null)
        {
            return;
        }

        Rules = await figures.CheckedByAsync(Type, ct);
        var items = await published.InForceAsync(db.Items.AsNoTracking().VisibleTo(Actor, Site.Definitions), Type, Site, ct);
        Groups = [.. items.Select(item => item.Group).Where(group => group.Length > 0).Distinct().Order(StringComparer.Create(ProjectionContext.Culture, ignoreCase: true))];
        items = [.. items.Where(item => string.IsNullOrEmpty(Group) || item.Group == Group).Where(item => string.IsNullOrEmpty(Unit) || item.UnitId == Unit)];
        Total = items.Count;
        var lacking = items.Where(item => Kind.Has(item, Rules)).ToList();
        Requirements =
        [
            .. ItemCompleteness.SettingsOf(Type).Requirements.Where(rule => Kind != GapKind.Overdue && !rule.IfAny && rule.HoldsOn(Today) && rule.Own == (Kind == GapKind.Own))
                .Select(rule => (rule, lacking.Count(item => Lacks(item).Contains(rule.Name)))),
        ];
        Found = [.. lacking.Where(item => string.IsNullOrEmpty(Missing) || Lacks(item).Contains(Missing))];
    }
}
