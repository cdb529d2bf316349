using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Spelling;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Finds the documents worth scoring: those whose names have the rarest of what is looked for. As no word is required, nearly
/// every document has one in common with a question; the common words are not even read once enough is found.
/// </summary>
internal sealed class Candidates(IndexSearcher searcher, PostingLists lists, Vocabulary vocabulary)
{
    /// <summary>Documents scored by name; more than anyone looks at.</summary>
    private const int MostScored = 400;

    /// <summary>Entries of the index's lists read for one query: what bounds its time, whatever the number of documents.</summary>
    private const int MostRead = 60_000;

    /// <summary>Documents whose text alone has the words.</summary>
    private const int MostByBody = 100;

    /// <summary>Rarest words of a query looked for in texts, each form for itself.</summary>
    private const int BodyWords = 32;

    /// <summary>Words in more texts than this, and in more than a twentieth of all, say too little to be worth reading.</summary>
    private const int CommonInBodies = 5_000;

    /// <summary>The documents to be scored by name; identifiers always are among them.</summary>
    public NameCandidates ByName(UnderstoodQuery query)
    {
        var weights = new DocumentWeights(searcher.IndexReader.MaxDoc);
        foreach (var identifier in query.Typed.Identifiers)
        {
            weights.Add(lists.Read(searcher, IndexFields.Identifier, identifier), float.MaxValue / 1_000_000);
        }

        var left = MostRead;
        var unread = 0f;
        foreach (var (field, term, weight, count) in Wanted(query.Features).OrderByDescending(wanted => wanted.Weight))
        {
            // From the first that is too long on none is read: those behind it say less.
            left = count > left ? 0 : left;
            if (left == 0)
            {
                unread += weight;
                continue;
            }

            left -= count;
            weights.Add(lists.Read(searcher, field, term), weight);
        }

        return new NameCandidates(weights, unread, MostScored);
    }

    /// <summary>Score of a text of usual length that has all words looked for by <see cref="ByBody"/> once.</summary>
    public float WholeText { get; private set; }

    /// <summary>The documents whose texts have the words, with the scores of these.</summary>
    public TextCandidates ByBody(UnderstoodQuery query)
    {
        var common = Math.Max(CommonInBodies, searcher.IndexReader.MaxDoc / 20);
        var share = query.Features.IsAccented ? 0.5f : 1;
        var folded = query.Features.Syllables.Select(s => (Field: IndexFields.BodyFolded, Word: s.Folded, Share: s.Degree * share));
        var exact = query.Features.IsAccented ? query.Features.ExactSyllables.Select(s => (Field: IndexFields.BodyExact, Word: s.Exact, Share: s.Degree * share)) : [];
        var scores = new DocumentWeights(searcher.IndexReader.MaxDoc);
        foreach (var wanted in folded.Concat(exact)
            .Select(w => (w.Field, w.Word, w.Share, Count: vocabulary.CountIn(w.Field, w.Word)))
            .Where(w => w.Count > 0 && w.Count <= common)
            .OrderBy(w => w.Count).Take(BodyWords))
        {
            // As BM25 counts, for one occurrence in a text of usual length.
            WholeText += wanted.Share * MathF.Log(1 + ((searcher.IndexReader.MaxDoc - wanted.Count + 0.5f) / (wanted.Count + 0.5f)));
            scores.AddScores(lists.ReadScored(searcher, wanted.Field, wanted.Word), wanted.Share);
        }

        return new TextCandidates(scores, MostScored + MostByBody);
    }

    private IEnumerable<(string Field, string Term, float Weight, int Count)> Wanted(QueryFeatures features) =>
        features.Syllables.Select(s => (IndexFields.NamesFolded, s.Folded, s.Degree * vocabulary.Weight(s.Folded), vocabulary.Count(s.Folded)))
            .Concat(features.Pairs.Select(p => (IndexFields.NamesPairs, SyllableTokenizer.Pair(p.First, p.Second), p.Degree * vocabulary.Weight(p.First, p.Second), vocabulary.Count(p.First, p.Second))))
            .Where(wanted => wanted.Item4 > 0);
}
