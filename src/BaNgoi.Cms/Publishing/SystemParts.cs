using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Parts the site itself writes into items. What a form brings under these names is not believed, or an editor could
/// schedule what only an approver may publish, or take over addresses; what it leaves out is not lost.
/// </summary>
internal static class SystemParts
{
    private static readonly string[] Names = [FormerPaths.PartName, Withdrawal.PartName, PublicSince.PartName, PublishLaterPart.PartName];

    /// <summary>Gives the item these parts as the version before had them, or none.</summary>
    public static void Keep(ContentItem item, ContentItem? before)
    {
        foreach (var name in Names)
        {
            if (before?.Parts[name] is { } kept)
            {
                item.Parts[name] = kept.DeepClone();
            }
            else
            {
                item.Parts.Remove(name);
            }
        }
    }
}
