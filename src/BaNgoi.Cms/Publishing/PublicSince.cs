using System.Globalization;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// The moment from which an item's past may be read in public, kept in the item (part <c>PublicSincePart</c>). Taking an item
/// down also takes its past down: what had to go must not come back when a mended version is published.
/// </summary>
internal static class PublicSince
{
    /// <summary>Name of the part in items.</summary>
    public const string PartName = "PublicSincePart";

    private const string Key = "Utc";

    /// <summary>The moment, UTC; the beginning of time for an item that was never taken down.</summary>
    public static DateTime Of(ContentItem item) =>
        DateTime.TryParse(JsonRead.Text(item.Part(PartName), Key), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc) ? utc : DateTime.UnixEpoch;

    /// <summary>Notes that the item comes back to the public at this moment.</summary>
    public static void Set(ContentItem item, DateTime utc) =>
        item.PartOrNew(PartName)[Key] = StoredMoment.Write(utc);
}
