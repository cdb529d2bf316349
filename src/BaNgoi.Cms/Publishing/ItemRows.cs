using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Publishing;

/// <summary>Between content items and their rows.</summary>
internal static class ItemRows
{
    // The admin's list searches this text with LIKE; more would not help anybody find anything.
    private const int LongestSearchText = 2000;

    /// <summary>Copies what the row repeats of the newest version.</summary>
    public static void Describe(ContentItemRecord row, ContentItem item, ContentDefinitions definitions)
    {
        row.ContentType = item.ContentType;
        row.DisplayText = item.DisplayText;
        row.Path = AutoroutePart.PathOf(item);
        row.Alias = AliasPart.AliasOf(item);
        row.ContainerId = ContainedPart.ListOf(item);
        row.UnitId = ResponsibleUnitPart.UnitOf(item);
        row.ScheduledUtc = PublishLaterPart.ScheduledOf(item);
        row.SearchText = SearchText(item, definitions);
    }

    /// <summary>A version row for the item.</summary>
    public static ContentVersionRecord Version(ContentItem item, int number) => new()
    {
        VersionId = item.ContentItemVersionId,
        ItemId = item.ContentItemId,
        Number = number,
        ContentType = item.ContentType,
        DisplayText = item.DisplayText,
        Latest = item.Latest,
        Published = item.Published,
        CreatedUtc = item.CreatedUtc ?? default,
        ModifiedUtc = item.ModifiedUtc ?? default,
        PublishedUtc = item.PublishedUtc,
        Owner = item.Owner,
        Author = item.Author,
        Parts = ContentMapping.Serialize(item.Parts),
    };

    /// <summary>
    /// The version that speaks for an item first: the newest one; for a deleted item the one that carries the deletion, not a
    /// draft that was thrown away before.
    /// </summary>
    public static IOrderedQueryable<ContentVersionRecord> NewestFirst(this IQueryable<ContentVersionRecord> versions) =>
        versions.OrderByDescending(v => v.Latest).ThenByDescending(v => v.Parts.Contains(Withdrawal.StoredMark)).ThenByDescending(v => v.Number);

    private static string SearchText(ContentItem item, ContentDefinitions definitions)
    {
        var texts = new List<string> { item.DisplayText };
        foreach (var typePart in definitions.Type(item.ContentType)?.Parts ?? [])
        {
            foreach (var field in definitions.Part(typePart.PartName)?.Fields ?? [])
            {
                if (field.Settings.Get<SearchFieldSettings>().Role is SearchRole.Identifier or SearchRole.ShortTitle or SearchRole.Keywords
                    && item.FieldText(typePart.Name, field.Name) is { Length: > 0 } text)
                {
                    texts.Add(text);
                }
            }
        }

        var folded = VietnameseText.Fold(string.Join(" | ", texts));
        return folded.Length > LongestSearchText ? folded[..LongestSearchText] : folded;
    }
}
