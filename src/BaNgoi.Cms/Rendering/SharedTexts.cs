using System.Collections.Concurrent;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Names and short texts that stand in nearly every document (labels, kinds of fields, "not stated"): one of each in the
/// memory, whatever number of documents is kept there.
/// </summary>
internal static class SharedTexts
{
    private const int LongestShared = 40;

    // More than all definitions of a site have; whatever comes later is not shared.
    private const int MostShared = 4_000;

    private static readonly ConcurrentDictionary<string, StringValue> Shared = new(StringComparer.Ordinal);
    private static int count;

    /// <summary>The text, shared if it is short.</summary>
    internal static string Text(string text) => Value(text).ToStringValue();

    /// <summary>The text as templates see it, shared if it is short.</summary>
    internal static StringValue Value(string text)
    {
        if (text.Length > LongestShared)
        {
            return new StringValue(text);
        }

        if (Shared.TryGetValue(text, out var known))
        {
            return known;
        }

        var value = new StringValue(text);
        return Volatile.Read(ref count) < MostShared && Interlocked.Increment(ref count) <= MostShared ? Shared.GetOrAdd(text, value) : value;
    }
}
