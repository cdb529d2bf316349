using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What an editor can choose from: items, terms, units, lists, colleagues, files. Read once per request.</summary>
public sealed class EditorLookups
{
    /// <summary>More boxes than this are no list to choose from.</summary>
    public const int MostBoxes = 20;

    private const int LongestList = 50;
    private const int MostFound = 20;

    private readonly EditorialDbContext _db;
    private readonly Site _site;
    private readonly Actor _actor;
    private readonly Dictionary<string, IReadOnlyList<FormChoice>?> _all = [];
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private Dictionary<string, IReadOnlyList<FormChoice>> _terms = [];
    private List<(string Id, string Name, string Shown, List<string> Roles)> _users = [];
    private Dictionary<string, string> _listTypes = [];

    private EditorLookups(EditorialDbContext db, Site site, Actor actor) => (_db, _site, _actor) = (db, site, actor);

    /// <summary>Units that can be responsible.</summary>
    public IReadOnlyList<FormChoice> Units { get; private set; } = [];

    /// <summary>Lists the item can be in.</summary>
    public IReadOnlyList<FormChoice> Lists { get; private set; } = [];

    /// <summary>Reads what the form of a type may need.</summary>
    public static async Task<EditorLookups> LoadAsync(EditorialDbContext db, Site site, Actor actor, string type, CancellationToken ct)
    {
        var lookups = new EditorLookups(db, site, actor) { Units = await UnitsAsync(db, site, ct) };
        var listTypes = ListMembership.ListsFor(site.Definitions, type).Select(t => t.Name).ToList();
        var lists = await db.Items.AsNoTracking().Where(i => listTypes.Contains(i.ContentType) && i.State != ContentState.Deleted).OrderBy(i => i.DisplayText)
            .Select(i => new { i.ItemId, i.DisplayText, i.ContentType }).ToListAsync(ct);
        lookups.Lists = lists.ConvertAll(l => new FormChoice(l.ItemId, l.DisplayText));
        lookups._listTypes = lists.ToDictionary(l => l.ItemId, l => l.ContentType);
        lookups._terms = await TermsAsync(db, site, ct);
        lookups._users = await UsersAsync(db, site, ct);
        return lookups;
    }

    /// <summary>The units, as choices.</summary>
    public static async Task<IReadOnlyList<FormChoice>> UnitsAsync(EditorialDbContext db, Site site, CancellationToken ct) =>
        [.. (await Organisation.Units.ListAsync(db, site.Definitions, ct)).Select(unit => new FormChoice(unit.Id, unit.Name))];

    /// <summary>Choices with an empty one first, and the current one kept even when it can no longer be chosen.</summary>
    public static IReadOnlyList<FormChoice> WithCurrent(IReadOnlyList<FormChoice> choices, string current, string none) =>
        [new FormChoice("", none), .. choices, .. current.Length > 0 && choices.All(c => c.Value != current) ? [new FormChoice(current, $"(đang chọn: {current})")] : Array.Empty<FormChoice>()];

    /// <summary>Types of which a picker takes items.</summary>
    public static IReadOnlyList<string> PickableTypes(ContentDefinitions definitions, ContentPickerFieldSettings settings) =>
    [
        .. definitions.Types.Where(t => settings.DisplayAllContentTypes
            || settings.DisplayedContentTypes.Contains(t.Name, StringComparer.OrdinalIgnoreCase)
            || settings.DisplayedStereotypes.Contains(t.Settings.Get<ContentTypeSettings>().Stereotype)).Select(t => t.Name),
    ];

    /// <summary>The type of a list, or null.</summary>
    public string? ListType(string listId) => _listTypes.GetValueOrDefault(listId);

    /// <summary>Terms of all taxonomies.</summary>
    public IEnumerable<FormChoice> AllTerms => _terms.Values.SelectMany(t => t);

    /// <summary>Terms of a taxonomy, parents before children.</summary>
    public IReadOnlyList<FormChoice> Terms(string taxonomyId) => _terms.GetValueOrDefault(taxonomyId, []);

    /// <summary>Open accounts with one of the roles; no roles means all.</summary>
    public IReadOnlyList<FormChoice> Users(IReadOnlyList<string> roles) =>
        [.. _users.Where(u => roles.Count == 0 || u.Roles.Intersect(roles, StringComparer.OrdinalIgnoreCase).Any()).Select(u => new FormChoice(u.Id, u.Shown))];

    /// <summary>User name of an account, or null.</summary>
    public string? UserName(string id) => _users.Find(u => u.Id == id).Name;

    /// <summary>Titles of items, in the order of the ids.</summary>
    public async Task<IReadOnlyList<FormChoice>> TitlesAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var unknown = ids.Where(id => !_titles.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var found in await _db.Items.AsNoTracking().Where(i => unknown.Contains(i.ItemId)).Select(i => new { i.ItemId, i.DisplayText, i.State }).ToListAsync(ct))
            {
                _titles[found.ItemId] = found.State == ContentState.Deleted ? $"{found.DisplayText} (đã xóa)" : found.DisplayText;
            }
        }

        return [.. ids.Select(id => new FormChoice(id, _titles.GetValueOrDefault(id) ?? $"(không còn: {id})"))];
    }

    /// <summary>All items of the types when they are few enough to list, else null.</summary>
    public async Task<IReadOnlyList<FormChoice>?> AllOfAsync(IReadOnlyList<string> types, CancellationToken ct)
    {
        var key = string.Join('|', types);
        if (!_all.TryGetValue(key, out var all))
        {
            var items = await Pickable(types).OrderBy(i => i.DisplayText).Take(LongestList + 1).Select(i => new FormChoice(i.ItemId, i.DisplayText, 0)).ToListAsync(ct);
            all = _all[key] = items.Count <= LongestList ? items : null;
        }

        return all;
    }

    /// <summary>Items of the types that have all the words.</summary>
    public async Task<IReadOnlyList<FormChoice>> SearchAsync(IReadOnlyList<string> types, string query, CancellationToken ct) =>
        await ItemSearch.Matching(Pickable(types), query).OrderByDescending(i => i.ModifiedUtc).Take(MostFound).Select(i => new FormChoice(i.ItemId, i.DisplayText, 0)).ToListAsync(ct);

    /// <summary>Files of the library whose path or text has the words, newest first.</summary>
    public async Task<IReadOnlyList<FormChoice>> FilesAsync(string query, ICollection<string> extensions, CancellationToken ct)
    {
        var words = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var files = await _db.MediaFiles.AsNoTracking().OrderByDescending(m => m.UploadedUtc).Select(m => new { m.Path, m.AlternativeText }).ToListAsync(ct);
        return
        [
            .. files.Where(f => extensions.Contains(Path.GetExtension(f.Path), StringComparer.OrdinalIgnoreCase))
                .Where(f => VietnameseText.Fold($"{f.Path} {f.AlternativeText}") is var text && words.All(w => text.Contains(w, StringComparison.Ordinal)))
                .Take(MostFound).Select(f => new FormChoice(f.Path, f.AlternativeText.Length > 0 ? $"{f.AlternativeText} ({f.Path})" : f.Path)),
        ];
    }

    // What is public may be referred to by everybody; drafts only by those who see them.
    private IQueryable<ContentItemRecord> Pickable(IReadOnlyList<string> types)
    {
        var items = _db.Items.AsNoTracking().Where(i => types.Contains(i.ContentType) && i.State != ContentState.Deleted);
        var visible = items.VisibleTo(_actor, _site.Definitions).Select(i => i.ItemId);
        return items.Where(i => i.State == ContentState.Published || i.State == ContentState.PublishedWithDraft || visible.Contains(i.ItemId));
    }

    private static async Task<Dictionary<string, IReadOnlyList<FormChoice>>> TermsAsync(EditorialDbContext db, Site site, CancellationToken ct)
    {
        var ids = site.Definitions.Parts.SelectMany(p => p.Fields).Where(f => f.Kind == "TaxonomyField")
            .Select(f => f.Settings.Get<TaxonomyFieldSettings>().TaxonomyContentItemId).Distinct().ToList();
        var taxonomies = ids.Count == 0 ? [] : await db.Versions.AsNoTracking().Where(v => ids.Contains(v.ItemId) && v.Latest).ToListAsync(ct);
        return taxonomies.ToDictionary(t => t.ItemId, t => (IReadOnlyList<FormChoice>)[.. TermTree.Of(t.ToItem())]);
    }

    private static async Task<List<(string Id, string Name, string Shown, List<string> Roles)>> UsersAsync(EditorialDbContext db, Site site, CancellationToken ct)
    {
        if (!site.Definitions.Parts.SelectMany(p => p.Fields).Any(f => f.Kind == "UserPickerField"))
        {
            return [];
        }

        var grants = await db.RoleGrants.AsNoTracking().ToListAsync(ct);
        var users = await db.Users.AsNoTracking().Where(u => !u.Closed).OrderBy(u => u.UserName).Select(u => new { u.Id, u.UserName, u.DisplayName }).ToListAsync(ct);
        return users.ConvertAll(u => (u.Id, u.UserName!, $"{u.DisplayName} ({u.UserName})", grants.FindAll(g => g.UserId == u.Id).ConvertAll(g => g.RoleName)));
    }
}
