using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// That and why an item was taken down or deleted, kept in the item itself (part <c>WithdrawalPart</c>) so that the
/// public trace survives a rebuild and a move to another site.
/// </summary>
/// <param name="AtUtc">When.</param>
/// <param name="Reason">Why, in words meant for the public.</param>
/// <param name="Deleted">Whether the item was deleted, not only taken down.</param>
/// <param name="Path">The address it had in public; empty when it never was public, and then there is no public trace.</param>
/// <param name="Title">The title it had in public.</param>
public sealed record Withdrawal(DateTime AtUtc, string Reason, bool Deleted, string Path, string Title)
{
    /// <summary>Name of the part in items.</summary>
    public const string PartName = "WithdrawalPart";

    /// <summary>What the stored parts of a version contain when, and only when, it carries a withdrawal.</summary>
    public const string StoredMark = "\"WithdrawalPart\":{";

    /// <summary>The withdrawal an item carries, or null.</summary>
    public static Withdrawal? Of(ContentItem item) =>
        item.Part(PartName) is { } part && JsonRead.Moment(part, "AtUtc") is { } at
            ? new Withdrawal(at, JsonRead.Text(part, "Reason"), JsonRead.Bool(part, "Deleted") ?? false, JsonRead.Text(part, "Path"), JsonRead.Text(part, "Title"))
            : null;

    /// <summary>Writes the withdrawal into an item.</summary>
    public void StampOn(ContentItem item) => item.Parts[PartName] = new JsonObject
    {
        ["AtUtc"] = ContentItemJson.Moment(AtUtc),
        ["Reason"] = Reason,
        ["Deleted"] = Deleted,
        ["Path"] = Path,
        ["Title"] = Title,
    };

    /// <summary>Takes the withdrawal off an item that is public again.</summary>
    public static void Clear(ContentItem item) => item.Parts.Remove(PartName);
}
