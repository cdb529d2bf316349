using System.Collections.Concurrent;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Words;
using Lucene.Net.Index;

namespace BaNgoi.Cms.Search.Spelling;

/// <summary>The syllables one state of the index knows, and how rare they are: read from the index's own term lists.</summary>
internal sealed class Vocabulary(IndexReader reader, Thesaurus thesaurus)
{
    // Everything a query may bring would fill the memory in time: only so many are kept.
    private const int MostKept = 50_000;

    private readonly int _documents = Math.Max(1, reader.GetDocCount(IndexFields.NamesFolded));
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string First, string Second), int> _pairs = new();

    /// <summary>In how many documents' names a folded syllable stands.</summary>
    public int Count(string folded) =>
        _counts.TryGetValue(folded, out var count) ? count : Keep(_counts, folded, reader.DocFreq(new Term(IndexFields.NamesFolded, folded)));

    /// <summary>In how many documents' names two folded syllables stand one behind the other.</summary>
    public int Count(string first, string second) =>
        _pairs.TryGetValue((first, second), out var count)
            ? count
            : Keep(_pairs, (first, second), reader.DocFreq(new Term(IndexFields.NamesPairs, SyllableTokenizer.Pair(first, second))));

    /// <summary>Whether a folded syllable is a word here: of a name, of the ward's words, or of a text.</summary>
    public bool Knows(string folded) =>
        Count(folded) > 0 || thesaurus.Knows(folded) || reader.DocFreq(new Term(IndexFields.BodyFolded, folded)) > 0;

    /// <summary>Whether a syllable with its marks stands anywhere in names or words; otherwise its marks are a slip.</summary>
    public bool KnowsExact(string exact) => thesaurus.KnowsExact(exact) || reader.DocFreq(new Term(IndexFields.NamesExact, exact)) > 0;

    /// <summary>Weight of a folded syllable: near 0 when every name has it, the greater the rarer.</summary>
    public float Weight(string folded) => Rarity(Count(folded));

    /// <summary>Weight of two neighbouring folded syllables.</summary>
    public float Weight(string first, string second) => Rarity(Count(first, second));

    // The inverse document frequency of BM25. Rarity is what mutes question words; a stop-word list would delete cấp, nhận,
    // con and mất, which procedures are named with.
    private float Rarity(int frequency) => MathF.Log(1 + ((_documents - frequency + 0.5f) / (frequency + 0.5f)));

    private static int Keep<T>(ConcurrentDictionary<T, int> kept, T key, int count)
        where T : notnull
    {
        if (kept.Count < MostKept)
        {
            kept[key] = count;
        }

        return count;
    }
}
