using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Decides whether the hits answer the query at all, or something else does.</summary>
internal sealed class AnswerPolicy(IndexState state, DocumentFacts facts)
{
    /// <summary>A shorter query may well be answered by one word.</summary>
    private const int Sentence = 3;

    /// <summary>Share of a query's weight below which a name that has no two words of it together has one by chance.</summary>
    private const float LeastShare = 0.25f;

    /// <summary>Share of a name that must be covered for one word to be an answer: a keyword typed in full is.</summary>
    private const float LeastOfName = 0.5f;

    /// <summary>Share of the score of a text with all the words from which the text is an answer.</summary>
    private const float LeastOfText = 0.5f;

    /// <summary>A bare noun has at most so many syllables.</summary>
    private const int BareNoun = 3;

    /// <summary>From so many documents on that fit a bare noun alike, the reader has to say which.</summary>
    private const int Several = 4;

    /// <summary>
    /// What another agency does and was asked for: the longest phrase of the ward's words that stands in the query, unless one of the
    /// entry's exceptions stands there too, an identifier was typed, or, where the entry has no exceptions, the first hit is called so.
    /// </summary>
    public SearchWords? Elsewhere(UnderstoodQuery query, IReadOnlyList<RankedDocument> ranked)
    {
        var accented = query.Typed.IsAccented;
        if (ranked is [{ Identified: true }, ..])
        {
            return null;
        }

        return state.Thesaurus.In(query.Syllables, accented, SearchWordsKind.Elsewhere)
            .OrderByDescending(match => match.End - match.Start)
            .FirstOrDefault(match => Applies(match.Saying, query, ranked)).Saying?.Entry;
    }

    // Who wrote exceptions has thought of the ward's own procedures; without any, a title that has the words speaks for itself.
    private bool Applies(Saying saying, UnderstoodQuery query, IReadOnlyList<RankedDocument> ranked) =>
        saying.Entry.Unless.Count > 0 ? !AnyIn(saying.Entry.Unless, query) : !IsNameOf(saying.Syllables, ranked);

    /// <summary>Whether nothing fits well enough to be called an answer: names and texts have a word of the query by chance.</summary>
    /// <param name="query">The query.</param>
    /// <param name="ranked">The hits, best first.</param>
    /// <param name="wholeText">Score of a text that has all words looked for once.</param>
    public bool Refuses(UnderstoodQuery query, IReadOnlyList<RankedDocument> ranked, float wholeText)
    {
        var said = query.Syllables.Where(syllable => syllable.IsSaid).ToList();
        return ranked is [{ Identified: false } first, ..] && said.Count >= Sentence && query.Sayings.Count == 0
            && first.Name.Pairs <= 0 && first.Name.Share < LeastOfName && first.Name.Syllables < LeastShare * said.Sum(syllable => state.Vocabulary.Weight(syllable.Folded))
            && first.Body <= LeastOfText * wholeText;
    }

    /// <summary>Whether a bare noun was typed that several documents fit alike.</summary>
    public bool IsBroad(UnderstoodQuery query, IReadOnlyList<RankedDocument> ranked)
    {
        var said = query.Syllables.Where(syllable => syllable.IsSaid).ToList();
        if (said.Count is 0 or > BareNoun || ranked is not [{ Identified: false }, ..])
        {
            return false;
        }

        return ranked.Take(2 * Several).Count(document => Has(document, said)) >= Several;
    }

    private static bool Has(RankedDocument document, List<QuerySyllable> said) =>
        document.Name.Name is { } name && said.TrueForAll(syllable => name.Has(syllable.Folded));

    private static bool AnyIn(IReadOnlyList<string> phrases, UnderstoodQuery query) => Thesaurus.AnyIn(phrases, query.Syllables, query.Typed.IsAccented);

    // "ghi chú ly hôn" is the ward's: a title has the words one behind the other, marks and all.
    private bool IsNameOf(IReadOnlyList<Syllable> phrase, IReadOnlyList<RankedDocument> ranked) =>
        ranked.Count > 0 && facts.Names(ranked[0].Number).Names.Any(name => name.IsTitle && Stands(phrase, name));

    private static bool Stands(IReadOnlyList<Syllable> phrase, DocumentName name) =>
        name.Exact.IndexOf([.. phrase.Select(syllable => SyllableNumbers.Find(syllable.Exact))]) >= 0;
}
