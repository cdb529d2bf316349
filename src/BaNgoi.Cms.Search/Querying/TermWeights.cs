using System.Collections.Concurrent;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// How rare syllables and pairs are among the names of one state of the index. Rarity is what mutes question words;
/// a stop-word list would delete cấp, nhận, con and mất, which procedures are named with.
/// </summary>
internal sealed class TermWeights(IndexReader reader)
{
    private readonly ConcurrentDictionary<string, float> _syllables = new(StringComparer.Ordinal);

    /// <summary>Weight of a folded syllable: near 0 when every name has it, the greater the rarer.</summary>
    public float Of(string folded) =>
        _syllables.GetOrAdd(folded, static (term, reader) => Rarity(reader, IndexFields.NamesFolded, term), reader);

    /// <summary>Weight of two neighbouring folded syllables.</summary>
    public float Of(string first, string second) =>
        Rarity(reader, IndexFields.NamesPairs, SyllableTokenizer.Pair(first, second));

    // The inverse document frequency of BM25.
    private static float Rarity(IndexReader reader, string field, string term)
    {
        var frequency = reader.DocFreq(new Term(field, term));
        return MathF.Log(1 + ((reader.MaxDoc - frequency + 0.5f) / (frequency + 0.5f)));
    }
}
