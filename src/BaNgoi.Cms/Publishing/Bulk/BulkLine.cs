using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing.Bulk;

/// <summary>An item as it was when somebody ticked it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The revision he saw: what changed since is not acted upon.</param>
public sealed record SeenItem(string ItemId, int Revision)
{
    /// <summary>As it stands in forms and addresses.</summary>
    public string Token => $"{ItemId}:{Revision}";

    /// <summary>Reads a token; null when it is none.</summary>
    public static SeenItem? Parse(string token) =>
        token.Split(':') is [{ Length: > 0 and <= 26 } id, var typed] && int.TryParse(typed, out var revision) ? new SeenItem(id, revision) : null;
}

/// <summary>One item of an act on several.</summary>
/// <param name="Seen">The item.</param>
/// <param name="Row">Its row; null when the actor may not see it or there is none.</param>
/// <param name="Reasons">Why it cannot be done, or was not; empty when it can or was.</param>
public sealed record BulkLine(SeenItem Seen, ContentItemRecord? Row, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether it can be done, or was.</summary>
    public bool Succeeds => Reasons.Count == 0;
}
