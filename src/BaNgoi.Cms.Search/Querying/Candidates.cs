using System.Buffers;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Spelling;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Finds the documents worth scoring: those whose names have the rarest of what is looked for. As no word is required, nearly
/// every document has one in common with a question; the common words are not even read once enough is found.
/// </summary>
internal sealed class Candidates(IndexReader reader, Vocabulary vocabulary)
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

    /// <summary>Numbers of the documents to be scored by name; identifiers always are among them.</summary>
    public IReadOnlyList<int> ByName(UnderstoodQuery query)
    {
        var live = MultiFields.GetLiveDocs(reader);
        var weights = ArrayPool<float>.Shared.Rent(reader.MaxDoc);
        Array.Clear(weights, 0, reader.MaxDoc);
        try
        {
            foreach (var identifier in query.Typed.Identifiers)
            {
                Read(IndexFields.Identifier, identifier, float.MaxValue / 1_000_000, live, weights);
            }

            var left = MostRead;
            foreach (var (field, term, weight, count) in Wanted(query.Features).OrderByDescending(wanted => wanted.Weight))
            {
                if (count > left)
                {
                    break;
                }

                left -= count;
                Read(field, term, weight, live, weights);
            }

            return Heaviest(weights);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(weights);
        }
    }

    /// <summary>Score of a text of usual length that has all words looked for by <see cref="ByBody"/> once.</summary>
    public float WholeText { get; private set; }

    /// <summary>Score of the texts that have the words, by the number of the document.</summary>
    public Dictionary<int, float> ByBody(IndexSearcher searcher, UnderstoodQuery query)
    {
        var common = Math.Max(CommonInBodies, reader.MaxDoc / 20);
        var body = new BooleanQuery(disableCoord: true);
        var share = query.Features.IsAccented ? 0.5f : 1;
        var folded = query.Features.Syllables.Select(s => (Term: new Term(IndexFields.BodyFolded, s.Folded), Degree: s.Degree * share));
        var exact = query.Features.IsAccented ? query.Features.ExactSyllables.Select(s => (Term: new Term(IndexFields.BodyExact, s.Exact), Degree: s.Degree * share)) : [];
        var wanted = folded.Concat(exact)
            .Select(w => (w.Term, w.Degree, Count: reader.DocFreq(w.Term)))
            .Where(w => w.Count > 0 && w.Count <= common)
            .OrderBy(w => w.Count).Take(BodyWords);
        foreach (var (term, degree, count) in wanted)
        {
            // As BM25 counts, for one occurrence in a text of usual length.
            WholeText += degree * MathF.Log(1 + ((reader.MaxDoc - count + 0.5f) / (count + 0.5f)));
            body.Add(new TermQuery(term) { Boost = degree }, Occur.SHOULD);
        }

        return body.Clauses.Count == 0
            ? []
            : searcher.Search(body, Math.Min(reader.MaxDoc, MostScored + MostByBody)).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
    }

    private IEnumerable<(string Field, string Term, float Weight, int Count)> Wanted(QueryFeatures features) =>
        features.Syllables.Select(s => (IndexFields.NamesFolded, s.Folded, s.Degree * vocabulary.Weight(s.Folded), vocabulary.Count(s.Folded)))
            .Concat(features.Pairs.Select(p => (IndexFields.NamesPairs, SyllableTokenizer.Pair(p.First, p.Second), p.Degree * vocabulary.Weight(p.First, p.Second), vocabulary.Count(p.First, p.Second))))
            .Where(wanted => wanted.Item4 > 0);

    private void Read(string field, string term, float weight, IBits? live, float[] weights)
    {
        var documents = MultiFields.GetTermDocsEnum(reader, live, field, new BytesRef(term), DocsFlags.NONE);
        if (documents is null)
        {
            return;
        }

        for (var number = documents.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = documents.NextDoc())
        {
            weights[number] += weight;
        }
    }

    private List<int> Heaviest(float[] weights)
    {
        var heaviest = new PriorityQueue<int, (float, int)>(MostScored + 1);
        for (var number = 0; number < reader.MaxDoc; number++)
        {
            if (weights[number] <= 0)
            {
                continue;
            }

            heaviest.Enqueue(number, (weights[number], -number));
            if (heaviest.Count > MostScored)
            {
                heaviest.Dequeue();
            }
        }

        return [.. heaviest.UnorderedItems.Select(item => item.Element)];
    }
}
