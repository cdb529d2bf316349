using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A document with its score and how it came about.</summary>
/// <param name="Number">Its number in the index.</param>
/// <param name="Score">The whole score.</param>
/// <param name="Name">The part of its best name.</param>
/// <param name="Body">The part of its text.</param>
/// <param name="Identified">Whether one of its identifiers was typed.</param>
internal readonly record struct RankedDocument(int Number, float Score, NameScore Name, float Body, bool Identified);

/// <summary>
/// Puts candidates in order: an identifier before all else, then the names; the text only decides between equals, or finds what
/// no name says. Titles and texts scored together find the wrong document far more often, whatever the weights.
/// </summary>
internal sealed class Ranking(IndexSearcher searcher, IndexState state, DocumentFacts facts)
{
    /// <summary>What a text's score adds to that of the name.</summary>
    private const float BodyShare = 0.15f;

    /// <summary>Added for an identifier; more than any name can score.</summary>
    private const float IdentifierBonus = 10_000;

    /// <summary>A hit is shown when it has at least this share of the best hit's score.</summary>
    private const float WorthShowing = 0.15f;

    /// <summary>What the text of a document adds that has all the words looked for; known after ranking.</summary>
    public float WholeText { get; private set; }

    /// <summary>All documents in force worth showing, best first; equal ones in the order of the index.</summary>
    public List<RankedDocument> Rank(UnderstoodQuery query, int today)
    {
        var candidates = new Candidates(searcher, state.Postings, state.Vocabulary);
        var bodies = candidates.ByBody(query);
        WholeText = BodyShare * candidates.WholeText;
        var named = candidates.ByName(query);
        foreach (var number in named.Numbers)
        {
            bodies.TryAdd(number, 0);
        }

        var scorer = new NameScorer(query.Features, state.Vocabulary);
        var ranked = new List<RankedDocument>();
        var best = 0f;
        foreach (var (number, body) in BestFirst(bodies, named))
        {
            // Most have some common word and nothing else: that these cannot score enough is known before they are scored.
            if (!IsInForce(number, today) || AtMost(number, named, body) < WorthShowing * best)
            {
                continue;
            }

            if (Score(number, query, scorer, body) is { Score: > 0 } document)
            {
                best = Math.Max(best, document.Score);
                ranked.Add(document);
            }
        }

        // Most are not worth showing: those need not be put in order.
        ranked.RemoveAll(document => document.Score < WorthShowing * best);
        ranked.Sort(static (one, other) => other.Score.CompareTo(one.Score) is not 0 and var order ? order : one.Number.CompareTo(other.Number));
        return ranked;
    }

    // The one that can score most comes first, as what is enough goes by the best.
    private IEnumerable<KeyValuePair<int, float>> BestFirst(Dictionary<int, float> bodies, NameCandidates named)
    {
        if (bodies.Count == 0)
        {
            return bodies;
        }

        var first = bodies.MaxBy(document => AtMost(document.Key, named, document.Value));
        return bodies.Prepend(first).Where((document, place) => place == 0 || document.Key != first.Key);
    }

    private float AtMost(int number, NameCandidates named, float body)
    {
        var names = facts.Names(number);
        return NameScorer.AtMost(names, named.AtMost(number)) + (BodyShare * body * names.Weight);
    }

    private bool IsInForce(int number, int today) => facts.Type(number) is not null && facts.EndsOn(number) is var end && (end == 0 || end > today);

    private RankedDocument Score(int number, UnderstoodQuery query, NameScorer scorer, float body)
    {
        var names = facts.Names(number);
        var name = scorer.Best(names);
        var ofBody = BodyShare * body * names.Weight;
        var identified = query.Typed.Identifiers.Overlaps(names.Identifiers);
        return new RankedDocument(number, name.Score + ofBody + (identified ? IdentifierBonus : 0), name, ofBody, identified);
    }
}
