using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Organisation;

/// <summary>A unit (phòng, trung tâm) by id and name.</summary>
/// <param name="Id">Item id: what responsibility and roles refer to.</param>
/// <param name="Name">Title of its newest version.</param>
public sealed record UnitName(string Id, string Name);

/// <summary>
/// The units of the ward. Which content types are units is data: their recipe puts them into this category
/// (<see cref="ContentTypeSettings.Category"/>).
/// </summary>
public static class Units
{
    /// <summary>Category of the types whose items are units.</summary>
    public const string Category = "Unit";

    /// <summary>All units that are not deleted, by name. A unit taken down stays: its people and its documents do.</summary>
    public static async Task<IReadOnlyList<UnitName>> ListAsync(EditorialDbContext db, ContentDefinitions definitions, CancellationToken ct)
    {
        var types = definitions.Types
            .Where(type => string.Equals(type.Settings.Get<ContentTypeSettings>().Category, Category, StringComparison.OrdinalIgnoreCase))
            .Select(type => type.Name).ToList();
        var units = await db.Items.AsNoTracking()
            .Where(item => types.Contains(item.ContentType) && item.State != ContentState.Deleted)
            .Select(item => new UnitName(item.ItemId, item.DisplayText)).ToListAsync(ct);
        return [.. units.OrderBy(unit => VietnameseText.Fold(unit.Name), StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal)];
    }
}
