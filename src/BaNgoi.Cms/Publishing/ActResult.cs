namespace BaNgoi.Cms.Publishing;

/// <summary>How an act on a content item ended.</summary>
public enum ActOutcome
{
    /// <summary>Done and on disk.</summary>
    Done = 0,

    /// <summary>Not done; the reasons say why.</summary>
    Refused = 1,

    /// <summary>Not done: the item changed since the actor saw it.</summary>
    Conflict = 2,

    /// <summary>There is no such item.</summary>
    NotFound = 3,
}

/// <summary>Done, or every reason why not: never a bare "no".</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reasons">Why not, in Vietnamese; empty when done.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The item's revision after the act, or its present one after a conflict.</param>
public sealed record ActResult(ActOutcome Outcome, IReadOnlyList<string> Reasons, string ItemId, int Revision)
{
    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Outcome == ActOutcome.Done;

    internal static ActResult Done(string itemId, int revision) => new(ActOutcome.Done, [], itemId, revision);

    internal static ActResult Refused(string itemId, int revision, params IReadOnlyList<string> reasons) => new(ActOutcome.Refused, reasons, itemId, revision);

    internal static ActResult Conflict(string itemId, int revision) =>
        new(ActOutcome.Conflict, ["Nội dung này vừa được người khác thay đổi."], itemId, revision);

    internal static ActResult NotFound(string itemId) => new(ActOutcome.NotFound, ["Không có nội dung này."], itemId, 0);
}
