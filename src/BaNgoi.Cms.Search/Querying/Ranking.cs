using System.Buffers;
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
    public RankedDocument[] Rank(UnderstoodQuery query, int today)
    {
        var candidates = new Candidates(searcher, state.Postings, state.Vocabulary);
        using var texts = candidates.ByBody(query);
        WholeText = BodyShare * candidates.WholeText;
        using var named = candidates.ByName(query);
        var inForce = InForce(texts, named, today);
        var ranked = ArrayPool<RankedDocument>.Shared.Rent(inForce.Count);
        try
        {
            return Rank(inForce, new NameScorer(query.Features, state.Vocabulary), query.Typed.Identifiers, ranked);
        }
        finally
        {
            ArrayPool<RankedDocument>.Shared.Return(ranked, clearArray: true);
        }
    }

    // Most have some common word and nothing else: that these cannot score enough is known before they are scored.
    private RankedDocument[] Rank(List<Candidate> candidates, NameScorer scorer, IReadOnlySet<string> identifiers, RankedDocument[] ranked)
    {
        BestFirst(candidates);
        var (count, best) = (0, 0f);
        foreach (var candidate in candidates)
        {
            if (candidate.AtMost >= WorthShowing * best && Score(candidate, scorer, identifiers) is { Score: > 0 } document)
            {
                best = Math.Max(best, document.Score);
                ranked[count++] = document;
            }
        }

        // Most of these are not worth showing either, and need not be put in order.
        var shown = 0;
        for (var i = 0; i < count; i++)
        {
            if (ranked[i].Score >= WorthShowing * best)
            {
                ranked[shown++] = ranked[i];
            }
        }

        ranked.AsSpan(0, shown).Sort(static (one, other) => other.Score.CompareTo(one.Score) is not 0 and var order ? order : one.Number.CompareTo(other.Number));
        return ranked[..shown];
    }

    // The one that can score most comes first, as what is enough goes by the best; the order of the others means nothing.
    private static void BestFirst(List<Candidate> candidates)
    {
        var best = 0;
        for (var i = 1; i < candidates.Count; i++)
        {
            best = candidates[i].AtMost > candidates[best].AtMost ? i : best;
        }

        if (best > 0)
        {
            (candidates[0], candidates[best]) = (candidates[best], candidates[0]);
        }
    }

    // Those found by name and those found by text, each once: both lists are in the order of the index.
    private List<Candidate> InForce(TextCandidates texts, NameCandidates named, int today)
    {
        var found = new List<Candidate>(texts.Numbers.Count + named.Numbers.Count);
        var (text, name) = (0, 0);
        while (text < texts.Numbers.Count || name < named.Numbers.Count)
        {
            var next = Math.Min(At(texts.Numbers, text), At(named.Numbers, name));
            (text, name) = (text + (At(texts.Numbers, text) == next ? 1 : 0), name + (At(named.Numbers, name) == next ? 1 : 0));
            if (facts.IsInForce(next, today))
            {
                var body = texts.Score(next);
                var names = facts.Names(next);
                found.Add(new Candidate(next, body, NameScorer.AtMost(names, named.AtMost(next)) + OfBody(body, names)));
            }
        }

        return found;

        static int At(IReadOnlyList<int> numbers, int place) => place < numbers.Count ? numbers[place] : int.MaxValue;
    }

    private RankedDocument Score(Candidate candidate, NameScorer scorer, IReadOnlySet<string> identifiers)
    {
        var names = facts.Names(candidate.Number);
        var name = scorer.Best(names);
        var ofBody = OfBody(candidate.Body, names);
        var identified = identifiers.Overlaps(names.Identifiers);
        return new RankedDocument(candidate.Number, name.Score + ofBody + (identified ? IdentifierBonus : 0), name, ofBody, identified);
    }

    private static float OfBody(float score, DocumentNames names) => BodyShare * score * names.Weight;

    /// <summary>A document that may be worth showing, with its text's score and what it can score at most, an identifier aside.</summary>
    private readonly record struct Candidate(int Number, float Body, float AtMost);
}
