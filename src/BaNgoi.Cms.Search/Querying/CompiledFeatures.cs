using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// A query's features as numbers, for comparing them with thousands of names: where <see cref="QueryFeatures"/> compares words, this
/// compares <see cref="SyllableNumbers"/>.
/// </summary>
internal sealed class CompiledFeatures
{
    /// <summary>For any marks, where none were typed or they mean nothing.</summary>
    private const int Any = -1;

    private readonly bool _accented;
    private readonly NumberTable _syllables;
    private readonly NumberTable _pairs;
    private readonly Compiled[] _bySyllable;
    private readonly Compiled[] _byPair;

    /// <summary>Compiles features for names of one state of the index.</summary>
    public CompiledFeatures(QueryFeatures features, Vocabulary vocabulary)
    {
        _accented = features.IsAccented;
        _syllables = new NumberTable(features.Count);
        _bySyllable = new Compiled[features.Count];
        foreach (var (folded, feature) in features.BySyllable)
        {
            _bySyllable[feature.Number] = new Compiled(feature.Degree, feature.Cover,
                [.. feature.Forms.Select(form => new Form(Exact(form.Form, vocabulary), Any, form.Degree))], vocabulary.Weight(folded));
            if (Folded(folded, vocabulary) is >= 0 and var number)
            {
                _syllables[number] = feature.Number;
            }
        }

        _pairs = new NumberTable(features.ByPair.Count);
        _byPair = new Compiled[features.ByPair.Count];
        foreach (var ((first, second), feature) in features.ByPair)
        {
            _byPair[feature.Number] = new Compiled(feature.Degree, feature.Cover,
                [.. feature.Forms.Select(form => new Form(Exact(form.Form.First, vocabulary), Exact(form.Form.Second, vocabulary), form.Degree))], vocabulary.Weight(first, second));
            if (Folded(first, vocabulary) is >= 0 and var one && Folded(second, vocabulary) is >= 0 and var other)
            {
                _pairs[Key(one, other)] = feature.Number;
            }
        }
    }

    /// <summary>Number of different syllables.</summary>
    public int SyllableCount => _bySyllable.Length;

    /// <summary>Number of different pairs.</summary>
    public int PairCount => _byPair.Length;

    /// <summary>Place of a folded syllable; -1 when it is not looked for.</summary>
    public int Syllable(int folded) => _syllables[folded];

    /// <summary>Place of a folded pair; -1 when it is not looked for.</summary>
    public int Pair(int first, int second) => _pairs[Key(first, second)];

    /// <summary>Rarity of the syllable at a place.</summary>
    public float SyllableWeight(int place) => _bySyllable[place].Weight;

    /// <summary>Rarity of the pair at a place.</summary>
    public float PairWeight(int place) => _byPair[place].Weight;

    /// <inheritdoc cref="QueryFeatures.Degree(string, string)" />
    public (float Degree, float Cover) SyllableDegree(int place, int exact)
    {
        var feature = _bySyllable[place];
        if (!_accented)
        {
            return (feature.Degree, feature.Cover);
        }

        var degree = feature.Degree * QueryFeatures.OtherMarks;
        foreach (var form in feature.Forms)
        {
            degree = form.First == Any || form.First == exact ? Math.Max(degree, form.Degree) : degree;
        }

        return (degree, feature.Cover * degree / feature.Degree);
    }

    /// <summary>Likewise of two neighbouring syllables of a name.</summary>
    public float PairDegree(int place, int first, int second)
    {
        var feature = _byPair[place];
        if (!_accented)
        {
            return feature.Degree;
        }

        var degree = feature.Degree * QueryFeatures.OtherMarks * QueryFeatures.OtherMarks;
        foreach (var form in feature.Forms)
        {
            var fits = (form.First == Any || form.First == first) && (form.Second == Any || form.Second == second);
            degree = fits ? Math.Max(degree, form.Degree) : degree;
        }

        return degree;
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    // A name that is not read yet may still bring its words: what names are known to have gets its number now. What nobody wrote gets
    // none, however much of it is typed.
    private static int Folded(string folded, Vocabulary vocabulary) =>
        vocabulary.Count(folded) > 0 ? SyllableNumbers.Of(folded) : SyllableNumbers.Find(folded);

    private static int Exact(string? exact, Vocabulary vocabulary)
    {
        const int Nobodys = -2;
        return exact is null ? Any : vocabulary.KnowsExact(exact) ? SyllableNumbers.Of(exact) : SyllableNumbers.Find(exact) is >= 0 and var number ? number : Nobodys;
    }

    private readonly record struct Form(int First, int Second, float Degree);

    private readonly record struct Compiled(float Degree, float Cover, Form[] Forms, float Weight);
}
