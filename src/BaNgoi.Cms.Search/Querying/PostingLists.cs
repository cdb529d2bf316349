using BaNgoi.Cms.Search.Spelling;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>The documents that have a word, and what their texts score for it; no scores where none were asked for.</summary>
internal readonly record struct PostingList(int[] Numbers, float[] Scores);

/// <summary>
/// The lists of one state of the index as plain arrays, kept while there is room: people use the same few thousand words, and to find
/// a word's list in the index costs more than to read it.
/// </summary>
internal sealed class PostingLists
{
    /// <summary>Numbers kept, at four bytes each. A ward's whole index has not half so many.</summary>
    private const int MostKept = 8_000_000;

    /// <summary>What a list costs besides its entries.</summary>
    private const int Overhead = 20;

    private readonly BoundedCache<(string Field, string Word), PostingList> _kept = new(MostKept);

    /// <summary>The list of a word, with scores.</summary>
    public PostingList ReadScored(IndexSearcher searcher, string field, string word) => Read(searcher, field, word, isScored: true);

    /// <summary>The list of a word.</summary>
    public PostingList Read(IndexSearcher searcher, string field, string word) => Read(searcher, field, word, isScored: false);

    private PostingList Read(IndexSearcher searcher, string field, string word, bool isScored)
    {
        if (_kept.TryGet((field, word), out var known))
        {
            return known;
        }

        var collector = new Collector(isScored);
        searcher.Search(new TermQuery(new Term(field, word)), collector);
        var list = collector.ToList();

        // What no document has may be anything people type.
        return list.Numbers.Length == 0 ? list : _kept.Keep((field, word), list, list.Numbers.Length + list.Scores.Length + Overhead);
    }

    private sealed class Collector(bool isScored) : ICollector
    {
        private readonly List<int> _numbers = [];
        private readonly List<float> _scores = [];
        private Scorer? _scorer;
        private int _base;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => _scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc)
        {
            _numbers.Add(_base + doc);
            if (isScored)
            {
                _scores.Add(_scorer!.GetScore());
            }
        }

        public PostingList ToList() => new([.. _numbers], [.. _scores]);
    }
}
