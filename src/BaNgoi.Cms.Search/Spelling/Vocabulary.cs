using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Words;
using Lucene.Net.Index;

namespace BaNgoi.Cms.Search.Spelling;

/// <summary>The syllables one state of the index knows, and how rare they are: read from the index's own term lists.</summary>
internal sealed class Vocabulary(IndexReader reader, Thesaurus thesaurus)
{
    /// <summary>Words and pairs remembered.</summary>
    private const int MostKept = 50_000;

    private readonly int _documents = Math.Max(1, reader.GetDocCount(IndexFields.NamesFolded));
    private readonly Lazy<Dictionary<string, int>?> _names = new(() => OfNames(reader));
    private readonly BoundedCache<string, int> _counts = new(MostKept);
    private readonly BoundedCache<(string First, string Second), int> _pairs = new(MostKept);
    private readonly BoundedCache<(string Field, string Word), int> _others = new(MostKept);

    /// <summary>In how many documents' names a folded syllable stands.</summary>
    public int Count(string folded)
    {
        if (_names.Value is { } all)
        {
            return all.GetValueOrDefault(folded);
        }

        return _counts.TryGet(folded, out var count) ? count : _counts.Keep(folded, reader.DocFreq(new Term(IndexFields.NamesFolded, folded)));
    }

    /// <summary>In how many documents' names two folded syllables stand one behind the other.</summary>
    public int Count(string first, string second)
    {
        if (_pairs.TryGet((first, second), out var count))
        {
            return count;
        }

        // A mended word is tried in hundreds of ways, most of them no words.
        return Count(first) == 0 || Count(second) == 0
            ? 0
            : _pairs.Keep((first, second), reader.DocFreq(new Term(IndexFields.NamesPairs, SyllableTokenizer.Pair(first, second))));
    }

    /// <summary>In how many documents a word stands in some field of texts.</summary>
    public int CountIn(string field, string word) =>
        _others.TryGet((field, word), out var count) ? count : _others.Keep((field, word), reader.DocFreq(new Term(field, word)));

    /// <summary>Whether a folded syllable is a word here: of a name, of the ward's words, or of a text.</summary>
    public bool Knows(string folded) =>
        Count(folded) > 0 || thesaurus.Knows(folded) || CountIn(IndexFields.BodyFolded, folded) > 0;

    /// <summary>Whether a syllable with its marks stands anywhere in names or words; otherwise its marks are a slip.</summary>
    public bool KnowsExact(string exact) => thesaurus.KnowsExact(exact) || CountIn(IndexFields.NamesExact, exact) > 0;

    /// <summary>Weight of a folded syllable: near 0 when every name has it, the greater the rarer.</summary>
    public float Weight(string folded) => Rarity(Count(folded));

    /// <summary>Weight of two neighbouring folded syllables.</summary>
    public float Weight(string first, string second) => Rarity(Count(first, second));

    // The inverse document frequency of BM25. Rarity is what mutes question words; a stop-word list would delete cấp, nhận,
    // con and mất, which procedures are named with.
    private float Rarity(int frequency) => MathF.Log(1 + ((_documents - frequency + 0.5f) / (frequency + 0.5f)));

    // All of them at once; null when there are too many, which in one language there never are.
    private static Dictionary<string, int>? OfNames(IndexReader reader)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = MultiFields.GetTerms(reader, IndexFields.NamesFolded)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            if (counts.Count == MostKept)
            {
                return null;
            }

            counts[terms.Term.Utf8ToString()] = terms.DocFreq;
        }

        return counts;
    }
}
