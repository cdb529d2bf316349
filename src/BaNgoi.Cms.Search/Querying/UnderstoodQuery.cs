using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A query with all that was made of it.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Syllables">As searched: mended where nobody knows the word, with what each says.</param>
/// <param name="Features">All that is looked for.</param>
/// <param name="Sayings">Phrases of the ward's words in it, whose official phrases are looked for besides.</param>
/// <param name="Initials">Words read as initials, with the phrases they may stand for.</param>
/// <param name="Mended">Whether a word was mended.</param>
internal sealed record UnderstoodQuery(
    QueryText Typed,
    IReadOnlyList<QuerySyllable> Syllables,
    QueryFeatures Features,
    IReadOnlyList<SayingMatch> Sayings,
    IReadOnlyList<(string Word, IReadOnlyList<IReadOnlyList<string>> Phrases)> Initials,
    bool Mended);
