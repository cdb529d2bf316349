using System.Runtime.CompilerServices;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Spelling;
using BaNgoi.Cms.Search.Words;
using Lucene.Net.Index;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>What queries need of one state of the index, made once for it and gone with it.</summary>
internal sealed class IndexState
{
    /// <summary>A ward names some hundreds.</summary>
    private const int MostPicks = 10_000;

    private static readonly ConditionalWeakTable<IndexReader, IndexState> States = [];

    private static readonly Lock Making = new();

    private readonly Lazy<Initials> _initials;

    private IndexState(IndexReader reader)
    {
        Thesaurus = ThesaurusCache.Of(reader);
        Vocabulary = new Vocabulary(reader, Thesaurus);
        _initials = new Lazy<Initials>(() => new Initials(reader));
    }

    /// <summary>The ward's words.</summary>
    public Thesaurus Thesaurus { get; }

    /// <summary>The known syllables and their rarity.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Phrases by their initials.</summary>
    public Initials Initials => _initials.Value;

    /// <summary>Which documents have which word.</summary>
    public PostingLists Postings { get; } = new();

    /// <summary>The documents that stand for what the ward's words name: at most one each.</summary>
    public BoundedCache<string, IReadOnlyList<int>> Picks { get; } = new(MostPicks);

    /// <summary>What it answered.</summary>
    public KeptAnswers Answers { get; } = new();

    /// <summary>What was shown of it.</summary>
    public StoredHits Stored { get; } = new();

    /// <summary>The state a reader stands for. Whoever comes while it is made waits: made by several at once, more than one would be kept.</summary>
    public static IndexState Of(IndexReader reader)
    {
        if (States.TryGetValue(reader, out var known))
        {
            return known;
        }

        lock (Making)
        {
            return States.GetValue(reader, opened => new IndexState(opened));
        }
    }
}
