using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>Whatever is typed, all stages together do no more than so much. Counted, as time would be another on each machine.</summary>
public sealed class BoundedWorkTests : IClassFixture<BoundedWorkTests.TaughtSite>
{
    private const int Documents = 1_200;

    /// <summary>Words of a query looked up in the index's lists: each of 120 syllables as itself, in pairs, as part of a code and in texts.</summary>
    private const int MostLookedUp = 3_000;

    /// <summary>400 by name and 500 by text.</summary>
    private const int MostScored = 900;

    private readonly TaughtSite _site;

    public BoundedWorkTests(TaughtSite site) => _site = site;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void No_query_fails_or_makes_more_work(int seed)
    {
        foreach (var query in HostileQueries.Of(seed))
        {
            Assert.NotNull(_site.Site.Search(query).Hits);
            var typed = QueryText.Parse(query);
            Assert.InRange(typed.Syllables.Count, 0, QueryText.MaxSyllables);
            Assert.InRange(_site.LookedUpBy(typed), 0, MostLookedUp);
        }
    }

    [Fact]
    public void Only_the_best_candidates_are_scored_however_many_have_the_word() => _site.Site.Index.Read(
        searcher =>
        {
            var state = IndexState.Of(searcher.IndexReader);
            var query = new QueryReader(state).Read(QueryText.Parse("khai sinh"));
            var candidates = new Candidates(searcher, state.Postings, state.Vocabulary);
            using var named = candidates.ByName(query);
            using var texts = candidates.ByBody(query);
            Assert.InRange(named.Numbers.Count, 1, Documents / 2);
            Assert.InRange(named.Numbers.Union(texts.Numbers).Count(), 1, MostScored);
            return 0;
        },
        0);

    [Theory]
    [InlineData("khai sinh 7")]
    [InlineData("đăng ký khai sinh số 12")]
    [InlineData("đẻ con")]
    [InlineData("de con 3 khai")]
    [InlineData("1.000007")]
    [InlineData("làm sao để khai xinh")]
    public void No_document_scores_more_by_name_than_was_foretold(string text) => _site.Site.Index.Read(
        searcher =>
        {
            var state = IndexState.Of(searcher.IndexReader);
            var query = new QueryReader(state).Read(QueryText.Parse(text));
            using var named = new Candidates(searcher, state.Postings, state.Vocabulary).ByName(query);
            var scorer = new NameScorer(query.Features, state.Vocabulary);
            var facts = new DocumentFacts(searcher.IndexReader, new NamesCache());
            var scores = Enumerable.Range(0, searcher.IndexReader.MaxDoc).Select(number => (Number: number, facts.Names(number), Score: scorer.Best(facts.Names(number)).Score)).ToList();
            Assert.Contains(scores, document => document.Score > 0);
            Assert.All(scores, document => Assert.InRange(document.Score, 0, NameScorer.AtMost(document.Item2, named.AtMost(document.Number))));
            return 0;
        },
        0);

    [Fact]
    public void The_words_are_looked_up_in_the_index_at_all() => Assert.InRange(_site.LookedUpBy(QueryText.Parse("khai sinh đám cưới")), 5, MostLookedUp);

    public sealed class TaughtSite : IDisposable
    {
        private readonly Func<int> _count;
        private readonly IndexSearcher _counting;

        public TaughtSite()
        {
            Site.With([.. Enumerable.Range(0, Documents).Select(n => SearchSite.Entry($"Khai sinh {n}", [$"1.{n:000000}"], body: $"Giấy khai sinh số {n}."))]);
            Site.Publish("synonyms", Words(SearchWordsKind.Synonyms, ["đẻ con", "de con", "khai"], ["đăng ký khai sinh", "khai sinh"]));
            Site.Publish("fillers", Words(SearchWordsKind.Fillers, ["làm sao để", "a"], []));
            Site.Publish("elsewhere", Words(SearchWordsKind.Elsewhere, ["hộ chiếu"], []));
            Site.Publish("bets", Words(SearchWordsKind.BestBets, ["ổ"], []));
            Site.CatchUp().GetAwaiter().GetResult();
            (_counting, _count) = Site.Index.Read<(IndexSearcher, Func<int>)>(Counting, default);
        }

        internal SearchSite Site { get; } = new();

        internal int LookedUpBy(QueryText typed) => Site.Index.Read(
            searcher =>
            {
                var before = _count();
                Assert.NotNull(new Look(_counting, typed, new NamesCache(), 20260101).Query);
                return _count() - before;
            },
            0);

        public void Dispose() => Site.Dispose();

        private static SearchEntry Words(SearchWordsKind kind, string[] said, string[] meant) =>
            SearchSite.Entry("") with { Words = new SearchWords(kind, said, meant, [], "Công an.", "", ["1.000001"]) };

        private static (IndexSearcher Searcher, Func<int> Count) Counting(IndexSearcher searcher)
        {
            var leaves = searcher.IndexReader.Leaves.Select(context => new CountingReader(context.AtomicReader)).ToArray();
            var reader = new MultiReader([.. leaves.Cast<IndexReader>()], closeSubReaders: false);
            return (new IndexSearcher(reader) { Similarity = new BM25Similarity() }, () => leaves.Sum(leaf => leaf.Count));
        }
    }

    private sealed class CountingReader(AtomicReader reader) : FilterAtomicReader(reader)
    {
        public int Count { get; private set; }

        public override Fields Fields => new CountingFields(base.Fields, () => Count++);
    }

    private sealed class CountingFields(Fields fields, Action count) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms GetTerms(string field)
        {
            count();
            return base.GetTerms(field);
        }
    }
}
