using System.Text.Json;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Consultations.Records;

/// <summary>Clauses as a <see cref="DraftText"/> stores them.</summary>
public static class TextReading
{
    /// <summary>The clauses, in reading order.</summary>
    public static IReadOnlyList<Clause> ReadClauses(this DraftText text) => JsonSerializer.Deserialize<List<Clause>>(text.Clauses, StoredJson.Options)!;

    /// <summary>What became of the clauses of the version before.</summary>
    public static IReadOnlyList<ClauseChange> ReadChanges(this DraftText text) => JsonSerializer.Deserialize<List<ClauseChange>>(text.Changes, StoredJson.Options)!;

    /// <summary>As stored.</summary>
    public static string Write<T>(IReadOnlyList<T> rows) => JsonSerializer.Serialize(rows, StoredJson.Options);
}
