using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Bulk;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>All items the actor may see, filtered and searched.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class ListModel(EditorialDbContext db, MyWork work) : AdminPage
{
    /// <summary>Words searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Type filter.</summary>
    [BindProperty(SupportsGet = true, Name = "kieu")]
    public string? Type { get; set; }

    /// <summary>State filter: a state's slug, or that of one of the desk's lists.</summary>
    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    /// <summary>Unit filter.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>Types that can be listed.</summary>
    public IReadOnlyList<FormChoice> Types { get; private set; } = [];

    /// <summary>States that can be listed.</summary>
    public IReadOnlyList<FormChoice> States { get; } = [.. StateWords.All.Select(s => new FormChoice(s.Slug, s.Words)), .. DeskList.All.Select(list => new FormChoice(list.Slug, list.Filter))];

    /// <summary>Units.</summary>
    public IReadOnlyList<FormChoice> Units { get; private set; } = [];

    /// <summary>Types of which the actor may make items.</summary>
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];

    /// <summary>Items on the page.</summary>
    public IReadOnlyList<ContentItemRecord> Items { get; private set; } = [];

    /// <summary>What the actor could do to several items; which of them, the next page says.</summary>
    public IReadOnlyList<BulkWords> Acts { get; private set; } = [];

    /// <summary>Types of words for the search that the list leaves out, with how many of their items would fit and where they are listed.</summary>
    public IReadOnlyList<(string Name, int Count, string Address)> LeftOut { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Types = [.. Site.Definitions.Types.Where(t => t.Settings.Get<ContentTypeSettings>().Listable).Select(t => new FormChoice(t.Name, t.DisplayName))];
        Units = await EditorLookups.UnitsAsync(db, Site, ct);
        Creatable = [.. Site.Definitions.Types.Where(t => ItemActs.MayCreate(Actor, t))];
        Acts = [.. BulkWords.All.Where(words => words.OfferedTo(Actor, Site.Definitions))];
        var items = ItemSearch.Matching(await FilteredAsync(IsWanted, ct), Query ?? "");
        Paging = Paging.Of(PageNumber, await items.CountAsync(ct), AdminPaths.Content, ("q", Query), ("kieu", Type), ("tinh-trang", State), ("don-vi", Unit));
        LeftOut = await LeftOutAsync(ct);
        Items = await items.OrderByDescending(i => i.ModifiedUtc).ThenBy(i => i.ItemId).Skip(Paging.Skip).Take(Paging.Size).ToListAsync(ct);
    }

    // A thousand words for the search would stand before every page: they are shown to those who ask for them, or for what is open.
    private bool IsWanted(string type) => string.IsNullOrEmpty(Type)
        ? !string.IsNullOrEmpty(State) || !TeachesSearch(type)
        : type == Type;

    private bool TeachesSearch(string type) => Site.Definitions.Type(type)?.Settings.Get<SearchTypeSettings>().Words is not (null or SearchWordsKind.None);

    private async Task<IReadOnlyList<(string Name, int Count, string Address)>> LeftOutAsync(CancellationToken ct)
    {
        var left = Types.Where(type => string.IsNullOrEmpty(Type) && !IsWanted(type.Value)).ToList();
        if (left.Count == 0)
        {
            return [];
        }

        var counts = await ItemSearch.Matching(await FilteredAsync(type => left.Exists(choice => choice.Value == type), ct), Query ?? "")
            .GroupBy(item => item.ContentType).Select(items => new { Type = items.Key, Count = items.Count() }).ToDictionaryAsync(items => items.Type, items => items.Count, ct);
        return [.. left.Where(type => counts.ContainsKey(type.Value))
            .Select(type => (type.Text, counts[type.Value], ListUrl.Of(AdminPaths.Content, ("q", Query), ("kieu", type.Value), ("don-vi", Unit))))];
    }

    private async Task<IQueryable<ContentItemRecord>> FilteredAsync(Func<string, bool> wanted, CancellationToken ct)
    {
        var items = db.Items.AsNoTracking().VisibleTo(Actor, Site.Definitions);
        var types = Types.Select(t => t.Value).Where(wanted).ToList();
        items = items.Where(i => types.Contains(i.ContentType));
        items = StateWords.Of(State) is { } state ? items.Where(i => i.State == state) : items.Where(i => i.State != ContentState.Deleted);
        if (DeskList.Of(State) is { } list)
        {
            var listed = (await work.ItemsAsync(list, Actor, Site, ct)).Select(i => i.ItemId);
            items = items.Where(i => listed.Contains(i.ItemId));
        }

        return string.IsNullOrEmpty(Unit) ? items : items.Where(i => i.UnitId == Unit);
    }
}
