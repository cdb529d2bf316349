using BaNgoi.Cms;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using BaNgoi.Procedures.Mapping;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Procedures;

/// <summary>What an import must know of the procedures the site has.</summary>
/// <param name="Public">The published version, or for others the newest, by key.</param>
/// <param name="Drafts">Drafts beside a published version, by item id.</param>
/// <param name="Deleted">Keys of procedures an editor took down or deleted.</param>
/// <param name="CatalogueId">The list new procedures go into.</param>
/// <param name="Paths">Every address in use on the site.</param>
internal sealed record StoredProcedures(
    IReadOnlyDictionary<string, ContentItem> Public,
    IReadOnlyDictionary<string, ContentItem> Drafts,
    IReadOnlySet<string> Deleted,
    string CatalogueId,
    IReadOnlyList<string> Paths)
{
    public static async Task<StoredProcedures> LoadAsync(EditorialDbContext db, CancellationToken ct)
    {
        var catalogue = await db.Items.Where(i => i.ContentType == ProcedureParts.Catalogue && i.State != ContentState.Deleted).OrderBy(i => i.CreatedUtc).Select(i => i.ItemId).FirstOrDefaultAsync(ct)
            ?? throw new CommandLineException("the site has no catalogue of procedures to import into");
        var states = await db.Items.Where(i => i.ContentType == ProcedureParts.Procedure).ToDictionaryAsync(i => i.ItemId, i => i.State, ct);
        var versions = await db.Versions.AsNoTracking().Where(v => v.ContentType == ProcedureParts.Procedure).ToListAsync(ct);

        var live = new Dictionary<string, ContentItem>(StringComparer.Ordinal);
        var drafts = new Dictionary<string, ContentItem>(StringComparer.Ordinal);
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in versions.GroupBy(v => v.ItemId))
        {
            var published = item.FirstOrDefault(v => v.Published);
            var newest = item.FirstOrDefault(v => v.Latest) ?? item.MaxBy(v => v.Number)!;
            var shown = (published ?? newest).ToItem();
            if (states.GetValueOrDefault(item.Key) is ContentState.Deleted or ContentState.Withdrawn)
            {
                deleted.Add(ProcedureKey.Of(shown));
                continue;
            }

            live[ProcedureKey.Of(shown)] = shown;
            if (published is not null && newest != published)
            {
                drafts[item.Key] = newest.ToItem();
            }
        }

        var paths = await db.Items.Where(i => i.Path != null && i.State != ContentState.Deleted).Select(i => i.Path!).ToListAsync(ct);
        return new StoredProcedures(live, drafts, deleted, catalogue, paths);
    }
}
