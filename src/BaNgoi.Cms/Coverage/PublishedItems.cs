using System.Globalization;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Coverage;

/// <summary>Reads the public items of a type, judged by the rules of today.</summary>
public sealed class PublishedItems(EditorialDbContext db, JudgedItems judgements, TimeProvider clock)
{
    private const int ReadAtOnce = 200;

    /// <summary>Today, by which rules and ends are judged.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>The public items of a type that are in force, among some items, by title.</summary>
    public async Task<IReadOnlyList<PublishedItem>> InForceAsync(IQueryable<ContentItemRecord> among, TypeDefinition type, Site site, CancellationToken ct)
    {
        var today = Today;
        var name = type.Name;
        var rows = await among.Where(i => i.ContentType == name && (i.State == ContentState.Published || i.State == ContentState.PublishedWithDraft))
            .Join(db.Versions.Where(v => v.Published), i => i.ItemId, v => v.ItemId, (i, v) => new { i.ItemId, i.Revision, i.UnitId, v.VersionId })
            .ToListAsync(ct);
        var definitions = await db.SiteDocuments.Where(d => d.Key == SiteDocuments.Definitions).Select(d => d.Revision).FirstOrDefaultAsync(ct);
        var judged = judgements.Under(definitions, today);
        foreach (var chunk in rows.Where(row => !judged.ContainsKey((row.ItemId, row.Revision, row.VersionId))).Chunk(ReadAtOnce))
        {
            var ids = chunk.Select(row => row.VersionId).ToList();
            var versions = await db.Versions.AsNoTracking().Where(v => ids.Contains(v.VersionId)).ToDictionaryAsync(v => v.VersionId, StringComparer.Ordinal, ct);
            foreach (var row in chunk.Where(row => versions.ContainsKey(row.VersionId)))
            {
                judged[(row.ItemId, row.Revision, row.VersionId)] = Judge(versions[row.VersionId].ToItem(), row.UnitId, type, site, today);
            }
        }

        return
        [
            .. rows.Select(row => judged.GetValueOrDefault((row.ItemId, row.Revision, row.VersionId))).OfType<PublishedItem>()
                .Where(item => item.InForceOn(today)).OrderBy(item => item.Title, StringComparer.Create(ProjectionContext.Culture, ignoreCase: true)).ThenBy(item => item.ItemId, StringComparer.Ordinal),
        ];
    }

    private static PublishedItem Judge(ContentItem item, string? unitId, TypeDefinition type, Site site, DateOnly today)
    {
        var definitions = site.Definitions;
        var settings = ItemCompleteness.SettingsOf(type);
        return new PublishedItem(
            item.ContentItemId, item.DisplayText, AutoroutePart.PathOf(item), unitId,
            [.. Texts(item, type, definitions, SearchRole.Identifier)],
            ContentPath.Text(settings.GroupBy, item, definitions),
            Day(ContentPath.Text(settings.CheckedOn, item, definitions)),
            Texts(item, type, definitions, SearchRole.EndsOn).Select(Day).Min(),
            ItemCompleteness.Of(item, definitions, today));
    }

    // Fields of the item itself: the codes of forms in its bags are not its own.
    private static IEnumerable<string> Texts(ContentItem item, TypeDefinition type, ContentDefinitions definitions, SearchRole role) =>
        from part in type.OrderedParts
        from field in definitions.Part(part.PartName)?.OrderedFields ?? []
        where field.Settings.Get<SearchFieldSettings>().Role == role
        from value in ContentPath.Values($"{part.Name}.{field.Name}", item, definitions)
        where !value.IsEmpty
        select value.Raw;

    private static DateOnly? Day(string stored) =>
        DateTimeOffset.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? DateOnly.FromDateTime(moment.Date) : null;
}
