using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>
/// The papers that must be published with a draft before comments are taken. Which ones is data: each kind of draft is a content
/// item that lists them.
/// </summary>
public static class RequiredPapers
{
    private const string PapersPart = "Papers";
    private const string PaperType = "PolicyPaper";
    private const string KindField = "Kind";
    private const string ListField = "RequiredPapers";

    /// <summary>Names of required papers the published draft does not have, in the order of the list.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(EditorialDbContext db, ContentItem draft, CancellationToken ct)
    {
        var kindId = JsonRead.Texts(draft.Part(DraftItem.TypeName)?[KindField] as System.Text.Json.Nodes.JsonObject, "ContentItemIds").FirstOrDefault();
        if (kindId is null || await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == kindId && v.Published, ct) is not { } kind)
        {
            return [];
        }

        var item = kind.ToItem();
        var required = (item.FieldText(item.ContentType, ListField) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var present = JsonRead.Objects(draft.Part(PapersPart), "ContentItems").Select(ContentItemJson.ReadNested)
            .Where(paper => HasContent(paper)).Select(paper => VietnameseText.Fold(paper.FieldText(PaperType, "Name") ?? "")).ToHashSet(StringComparer.Ordinal);
        return [.. required.Where(name => !present.Contains(VietnameseText.Fold(name)))];
    }

    // A paper that is only named is none.
    private static bool HasContent(ContentItem paper) =>
        JsonRead.Texts(paper.Part(PaperType)?["File"] as System.Text.Json.Nodes.JsonObject, "Paths").Count > 0
        || paper.FieldText(PaperType, "Link", "Url") is { Length: > 0 }
        || paper.FieldText(PaperType, "Content", "Markdown") is { Length: > 0 };
}
