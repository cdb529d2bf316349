using BaNgoi.Cms.Publishing;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>One query looked up in one state of the index.</summary>
internal sealed class Look
{
    /// <summary>Looks it up.</summary>
    public Look(IndexSearcher searcher, QueryText typed, NamesCache names, int today)
    {
        State = IndexState.Of(searcher.IndexReader);
        Facts = new DocumentFacts(searcher.IndexReader, names);
        Query = new QueryReader(State).Read(typed);
        var ranking = new Ranking(searcher, State, Facts);
        var ranked = ranking.Rank(Query, today);
        var policy = new AnswerPolicy(State, Facts);
        Elsewhere = policy.Elsewhere(Query, ranked);
        Chosen = new BestBets(searcher, State, Facts).Chosen(Query, ranked, today);
        IsRefused = Chosen.Count == 0 && policy.Refuses(Query, ranked, ranking.WholeText);
        IsBroad = policy.IsBroad(Query, ranked);
        Ranked = BestBets.Lift(Chosen, ranked);
    }

    /// <summary>What the state of the index knows.</summary>
    public IndexState State { get; }

    /// <summary>What is known of its documents.</summary>
    public DocumentFacts Facts { get; }

    /// <summary>What is looked for.</summary>
    public UnderstoodQuery Query { get; }

    /// <summary>All documents worth showing, best first.</summary>
    public IReadOnlyList<RankedDocument> Ranked { get; }

    /// <summary>The numbers of those the ward chose to stand first.</summary>
    public IReadOnlyList<int> Chosen { get; }

    /// <summary>Who else does what was asked for, or null.</summary>
    public SearchWords? Elsewhere { get; }

    /// <summary>Whether nothing fits well enough.</summary>
    public bool IsRefused { get; }

    /// <summary>Whether the reader has to say which.</summary>
    public bool IsBroad { get; }
}
