using System.Collections.Concurrent;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// The names of an object's members, in their order. Nearly all objects of a site are of some hundreds of shapes (each kind of field,
/// each part): the names and the way to find one are kept once for each shape, not for each object.
/// </summary>
internal sealed class ObjectShape
{
    // To look at each of a few is as fast as a dictionary.
    private const int MostWithoutIndex = 12;

    // Objects keyed by what editors write are of shapes of their own; whatever comes later is not shared.
    private const int MostShared = 2_000;

    private static readonly ConcurrentDictionary<string[], ObjectShape> Shared = new(new SameNames());

    private static int count;

    private readonly string[] names;
    private readonly Dictionary<string, int>? index;

    /// <summary>A shape that no other object will have; of names none of which may stand twice.</summary>
    internal ObjectShape(string[] names)
    {
        this.names = names;
        if (names.Length > MostWithoutIndex)
        {
            index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
            for (var place = 0; place < names.Length; place++)
            {
                index.Add(names[place], place);
            }
        }
    }

    /// <summary>How many members.</summary>
    internal int Count => names.Length;

    /// <summary>The name of the member at a place.</summary>
    internal string this[int place] => names[place];

    /// <summary>The one shape of these names, none of which may stand twice; the array may be the shape's from now on.</summary>
    internal static ObjectShape Of(string[] names) =>
        Shared.TryGetValue(names, out var known) ? known
        : Volatile.Read(ref count) < MostShared && Interlocked.Increment(ref count) <= MostShared ? Shared.GetOrAdd(names, new ObjectShape(names))
        : new ObjectShape(names);

    /// <summary>The place of a member; -1 when there is none of that name.</summary>
    internal int Find(string name)
    {
        if (index is not null)
        {
            return index.TryGetValue(name, out var place) ? place : -1;
        }

        for (var place = 0; place < names.Length; place++)
        {
            if (names[place] == name)
            {
                return place;
            }
        }

        return -1;
    }

    private sealed class SameNames : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? one, string[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(string[] names)
        {
            var hash = new HashCode();
            foreach (var name in names)
            {
                hash.Add(name);
            }

            return hash.ToHashCode();
        }
    }
}
