using System.Globalization;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// How far an index has followed the outbox: the last event applied, with a stamp that tells this event from
/// another of the same number in a database restored from a backup.
/// </summary>
/// <param name="Sequence">Number of the event; 0 before the first.</param>
/// <param name="Stamp">Empty before the first event.</param>
internal sealed record IndexPosition(long Sequence, string Stamp)
{
    private const string SchemaKey = "schema";
    private const string SequenceKey = "sequence";
    private const string StampKey = "stamp";

    /// <summary>Before any event.</summary>
    public static readonly IndexPosition Start = new(0, "");

    /// <summary>Just after an event.</summary>
    public static IndexPosition After(OutboxEvent @event) => new(@event.Sequence, StampOf(@event));

    /// <summary>Whether the event is the one this position stands after.</summary>
    public bool IsAfter(OutboxEvent @event) => @event.Sequence == Sequence && StampOf(@event) == Stamp;

    /// <summary>What is written with a commit, in one act with the documents.</summary>
    public Dictionary<string, string> ToCommitData() => new()
    {
        [SchemaKey] = IndexFields.Schema,
        [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
        [StampKey] = Stamp,
    };

    /// <summary>The position of a commit; null for a new index and for one of another schema, which both need a full build.</summary>
    public static IndexPosition? FromCommitData(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue(SchemaKey, out var schema) && schema == IndexFields.Schema
        && data.TryGetValue(SequenceKey, out var text) && data.TryGetValue(StampKey, out var stamp)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new IndexPosition(sequence, stamp)
            : null;

    private static string StampOf(OutboxEvent @event) =>
        string.Create(CultureInfo.InvariantCulture, $"{@event.AtUtc.Ticks}:{@event.Kind}:{@event.DocumentId}");
}
