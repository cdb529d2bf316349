using BaNgoi.Cms.Content;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Planning;

/// <summary>What an import would do. Making a plan changes nothing; a dry run is a plan that is only printed.</summary>
/// <param name="Changes">One for each good row, in file order.</param>
/// <param name="BadLines">Lines left out.</param>
/// <param name="NotInFile">Stored items the file does not mention, by key; an import leaves them as they are.</param>
public sealed record ProcedureImportPlan(
    IReadOnlyList<ProcedureChange> Changes, IReadOnlyList<BadLine> BadLines, IReadOnlyList<ContentItem> NotInFile)
{
    /// <summary>How many rows of a kind.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    /// <summary>Compares rows with what is stored.</summary>
    /// <param name="rows">Good rows; no two with the same key.</param>
    /// <param name="badLines">Carried over into the report.</param>
    /// <param name="existing">Newest version of every stored procedure by <see cref="ProcedureKey.Of(ContentItem)"/>; not modified.</param>
    /// <param name="catalogueId">ContentItemId of the catalogue that new procedures are put into.</param>
    /// <param name="takenPaths">Paths in use anywhere on the site; those of <paramref name="existing"/> may be left out.</param>
    public static ProcedureImportPlan Make(
        IReadOnlyList<ProcedureRow> rows,
        IReadOnlyList<BadLine> badLines,
        IReadOnlyDictionary<string, ContentItem> existing,
        string catalogueId,
        IEnumerable<string>? takenPaths = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(existing);
        var factory = new NewProcedures(catalogueId, existing.Values, takenPaths ?? []);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var keysOfRows = rows.Select(ProcedureKey.Of).ToHashSet(StringComparer.Ordinal);
        var changes = new List<ProcedureChange>(rows.Count);
        foreach (var row in rows)
        {
            var mapped = ProcedureMapper.Map(row);
            var stored = Find(existing, row, keysOfRows);
            changes.Add(stored is null ? New(row, mapped, factory) : Compare(row, mapped, stored));
            if (stored is not null)
            {
                seen.Add(stored.ContentItemId);
            }
        }

        return new ProcedureImportPlan(changes, badLines, [.. existing.Values.Where(item => !seen.Contains(item.ContentItemId))]);
    }

    /// <summary>By key; a record that has got a code since the last import is found by its name.</summary>
    private static ContentItem? Find(IReadOnlyDictionary<string, ContentItem> existing, ProcedureRow row, HashSet<string> keysOfRows)
    {
        if (existing.TryGetValue(ProcedureKey.Of(row), out var item))
        {
            return item;
        }

        var byName = ProcedureKey.OfTitle(row.Name);
        return row.Code is not null && !keysOfRows.Contains(byName) ? existing.GetValueOrDefault(byName) : null;
    }

    private static ProcedureChange New(ProcedureRow row, MappedProcedure mapped, NewProcedures factory) =>
        new(ProcedureKey.Of(row), row, ChangeKind.New, factory.Create(row, mapped), [], mapped.Defects);

    private static ProcedureChange Compare(ProcedureRow row, MappedProcedure mapped, ContentItem stored)
    {
        var changed = FieldChanges.Between(stored.Parts, mapped.Parts);
        return changed.Count == 0
            ? new ProcedureChange(ProcedureKey.Of(row), row, ChangeKind.Unchanged, stored, [], mapped.Defects)
            : new ProcedureChange(ProcedureKey.Of(row), row, ChangeKind.Changed, Updated(stored, mapped), changed, mapped.Defects);
    }

    /// <summary>Only imported parts are replaced; the ward's own part, the path and the place in the list stay.</summary>
    private static ContentItem Updated(ContentItem stored, MappedProcedure mapped)
    {
        var item = stored.Clone();
        foreach (var part in ProcedureParts.Imported)
        {
            item.Parts[part] = mapped.Parts[part]!.DeepClone();
        }

        item.DisplayText = item.Text(ProcedureParts.Title, "Title") ?? item.DisplayText;
        return item;
    }
}
