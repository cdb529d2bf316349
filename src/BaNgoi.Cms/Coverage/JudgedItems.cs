using System.Collections.Concurrent;

namespace BaNgoi.Cms.Coverage;

/// <summary>
/// Judgements already made, so that a desk that shows numbers about hundreds of items does not read all their texts each time. A
/// judgement holds for one revision of one item, under one state of the definitions, on one day.
/// </summary>
public sealed class JudgedItems
{
    private State _state = new(0, default);

    /// <summary>The judgements under a state of the definitions on a day; those of another state or day are forgotten.</summary>
    public ConcurrentDictionary<(string ItemId, int Revision, string VersionId), PublishedItem> Under(int definitions, DateOnly day)
    {
        var state = Volatile.Read(ref _state);
        if (state.Definitions != definitions || state.Day != day)
        {
            Volatile.Write(ref _state, state = new State(definitions, day));
        }

        return state.Items;
    }

    private sealed record State(int Definitions, DateOnly Day)
    {
        public ConcurrentDictionary<(string ItemId, int Revision, string VersionId), PublishedItem> Items { get; } = new();
    }
}
