using System.Runtime.InteropServices;
using BaNgoi.Cms.Search.Indexing;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A document, with those of the same name that it stands for.</summary>
/// <param name="First">Its number.</param>
/// <param name="Score">Its score.</param>
/// <param name="Others">The numbers of the others, best first.</param>
internal readonly record struct TwinGroup(int First, float Score, IReadOnlyList<int> Others)
{
    /// <summary>All of them, best first.</summary>
    public IEnumerable<int> All => Others.Prepend(First);

    /// <summary>The group with one more.</summary>
    public TwinGroup With(int other) => this with { Others = [.. Others, other] };
}

/// <summary>
/// Merges documents of one name: the national record has twins, one for each level of administration that once did it. Two hits
/// that read alike help nobody.
/// </summary>
internal static class Twins
{
    /// <summary>The groups, in the order of their first documents.</summary>
    public static List<TwinGroup> Merge(IReadOnlyList<RankedDocument> ranked, DocumentFacts facts)
    {
        var groups = new List<TwinGroup>(ranked.Count);
        var places = new Dictionary<Key, int>(ranked.Count);
        foreach (var document in ranked)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Key.Of(document.Number, facts), out var isTwin);
            if (isTwin)
            {
                groups[place] = groups[place].With(document.Number);
            }
            else
            {
                place = groups.Count;
                groups.Add(new TwinGroup(document.Number, document.Score, []));
            }
        }

        return groups;
    }

    // Without a title a document has no twin.
    private readonly struct Key(int number, string? type, DocumentName? title) : IEquatable<Key>
    {
        public static Key Of(int number, DocumentFacts facts)
        {
            var title = facts.Names(number).Title;
            return title is null ? new Key(number, null, null) : new Key(-1, facts.Type(number), title);
        }

        public bool Equals(Key other) => Number == other.Number && Type == other.Type
            && (Title is null ? other.Title is null : other.Title is not null && Title.Exact.SequenceEqual(other.Title.Exact));

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => Title?.Hash ?? Number;

        private int Number => number;

        private string? Type => type;

        private DocumentName? Title => title;
    }
}
