using System.Buffers;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// What a query looks for, to be found in texts that were taken apart. Made after the texts were read, as these may bring numbers
/// for words of the query. For one thread.
/// </summary>
internal sealed class WantedWords : IDisposable
{
    private const short NotAsked = 0;
    private const short NotWanted = -1;

    private readonly QueryFeatures _query;
    private readonly (string Folded, float Weight)[] _words;
    private readonly NumberTable _places;

    // Of each syllable with its marks, by its number, one more than its place: tens of thousands are asked for, nearly all of them again.
    private readonly short[] _answers;
    private readonly int _numbers = SyllableNumbers.Count;

    /// <summary>Looks up the words of a query.</summary>
    public WantedWords(QueryFeatures query, Vocabulary vocabulary)
    {
        _query = query;
        _words = [.. query.Syllables.Select(syllable => (syllable.Folded, vocabulary.Weight(syllable.Folded)))];
        _places = new NumberTable(_words.Length);
        for (var place = 0; place < _words.Length; place++)
        {
            if (SyllableNumbers.Find(_words[place].Folded) is >= 0 and var number)
            {
                _places[number] = place;
            }
        }

        _answers = ArrayPool<short>.Shared.Rent(_numbers);
        Array.Clear(_answers, 0, _numbers);
    }

    /// <summary>Number of different words.</summary>
    public int Count => _words.Length;

    /// <summary>Rarity of the word at a place.</summary>
    public float Weight(int place) => _words[place].Weight;

    /// <summary>Place of a text's word among those looked for; -1 when it is none of them, or not with these marks.</summary>
    public int Place(NumberedText.Word word)
    {
        // The exact form decides: it has one folded form.
        var exact = word.Exact;
        if (exact >= _numbers)
        {
            return Find(exact);
        }

        var answer = _answers[exact];
        if (answer == NotAsked)
        {
            answer = _answers[exact] = Find(exact) is >= 0 and var place ? (short)(place + 1) : NotWanted;
        }

        return answer > 0 ? answer - 1 : -1;
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<short>.Shared.Return(_answers);

    private int Find(int exact)
    {
        var place = _places[SyllableNumbers.Folded(exact)];
        return place >= 0 && _query.Wants(_words[place].Folded, SyllableNumbers.Text(exact)) ? place : -1;
    }
}
