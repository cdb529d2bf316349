using BaNgoi.Cms.Content.Completeness;

namespace BaNgoi.Cms.Coverage;

/// <summary>A public item as those see it who answer for its completeness.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">Its title in public.</param>
/// <param name="Path">Its address in public, or null.</param>
/// <param name="UnitId">The responsible unit, or null.</param>
/// <param name="Codes">Its codes, as stored.</param>
/// <param name="Group">What lists of gaps are grouped by, or "".</param>
/// <param name="CheckedOn">When it was last compared with its source, or null.</param>
/// <param name="EndsOn">The day from which it is no longer in force, or null.</param>
/// <param name="Completeness">How complete the published version is.</param>
public sealed record PublishedItem(
    string ItemId, string Title, string? Path, string? UnitId, IReadOnlyList<string> Codes, string Group, DateOnly? CheckedOn, DateOnly? EndsOn, ItemCompleteness Completeness)
{
    /// <summary>Whether it is in force on a day: what has been repealed is still public and counts no more.</summary>
    public bool InForceOn(DateOnly day) => !(EndsOn <= day);
}
