using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// What a query looks for, to be found in texts that were taken apart. Made after the texts were read, as these may bring numbers
/// for words of the query. For one thread.
/// </summary>
internal sealed class WantedWords
{
    private readonly QueryFeatures _query;
    private readonly (string Folded, float Weight)[] _words;
    private readonly NumberTable _places;
    private readonly Dictionary<int, bool> _wanted = [];

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
    }

    /// <summary>Number of different words.</summary>
    public int Count => _words.Length;

    /// <summary>Rarity of the word at a place.</summary>
    public float Weight(int place) => _words[place].Weight;

    /// <summary>Place of a text's word among those looked for; -1 when it is none of them, or not with these marks.</summary>
    public int Place(NumberedText.Word word)
    {
        var place = _places[word.Folded];
        if (place < 0)
        {
            return -1;
        }

        // The exact form decides: it has one folded form.
        if (!_wanted.TryGetValue(word.Exact, out var wanted))
        {
            _wanted[word.Exact] = wanted = _query.Wants(_words[place].Folded, SyllableNumbers.Text(word.Exact));
        }

        return wanted ? place : -1;
    }
}
