using BaNgoi.Cms.Content;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Planning;

/// <summary>What an import would do with one row.</summary>
public enum ChangeKind
{
    /// <summary>No item has this key.</summary>
    New,

    /// <summary>The item exists and at least one imported field differs.</summary>
    Changed,

    /// <summary>The item exists and is the same.</summary>
    Unchanged,
}

/// <summary>One row of the plan.</summary>
/// <param name="Key">See <see cref="ProcedureKey"/>.</param>
/// <param name="Row">The source row.</param>
/// <param name="Kind">New, changed or unchanged.</param>
/// <param name="Item">The item to store for New and Changed: without version id and dates, which the caller gives. The stored item for Unchanged.</param>
/// <param name="ChangedFields">For Changed: what differs.</param>
/// <param name="Defects">What a person should check, the most misleading first.</param>
public sealed record ProcedureChange(
    string Key, ProcedureRow Row, ChangeKind Kind, ContentItem Item, IReadOnlyList<FieldChange> ChangedFields, IReadOnlyList<Defect> Defects)
{
    /// <summary>Whether a person should look at the record, whatever its kind.</summary>
    public bool IsSuspicious => Defects.Count > 0;
}

/// <summary>A field that differs.</summary>
/// <param name="Path">Part, or part and field: "ProcedureOfficial.Steps".</param>
/// <param name="Label">In English, for the command line.</param>
public sealed record FieldChange(string Path, string Label);
