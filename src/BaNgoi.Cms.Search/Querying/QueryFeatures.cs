namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// All that is looked for in a document's names: every syllable and every two neighbouring ones, with the degree to which each
/// says what is wanted. What was typed, what it was mended to and what the ward's words add stand side by side; of the same
/// syllable the greatest degree counts.
/// </summary>
internal sealed class QueryFeatures(bool accented)
{
    /// <summary>Worth of a syllable found with other marks than typed, for those who type marks.</summary>
    public const float OtherMarks = 0.5f;

    /// <summary>Cover from which a word is shown as found: what was typed, mended or meant, but not with other marks.</summary>
    private const float ShownFrom = 0.55f;

    private readonly Dictionary<string, Feature<string?>> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), Feature<(string? First, string? Second)>> _pairs = [];

    /// <summary>Whether the person typed marks, so that they must count.</summary>
    public bool IsAccented => accented;

    /// <summary>Each folded syllable with its greatest degree.</summary>
    public IEnumerable<(string Folded, float Degree)> Syllables => _syllables.Select(s => (s.Key, s.Value.Degree));

    /// <summary>Each folded pair with its greatest degree.</summary>
    public IEnumerable<(string First, string Second, float Degree)> Pairs => _pairs.Select(p => (p.Key.First, p.Key.Second, p.Value.Degree));

    /// <summary>The syllables with their marks, where marks mean something.</summary>
    public IEnumerable<(string Exact, float Degree)> ExactSyllables =>
        _syllables.Values.SelectMany(feature => feature.Forms).Where(form => form.Form is not null).Select(form => (form.Form!, form.Degree));

    /// <summary>All that is known of each folded syllable, in order of first use.</summary>
    public IReadOnlyDictionary<string, Feature<string?>> BySyllable => _syllables;

    /// <summary>All that is known of each folded pair, in order of first use.</summary>
    public IReadOnlyDictionary<(string First, string Second), Feature<(string? First, string? Second)>> ByPair => _pairs;

    /// <summary>Number of different folded syllables.</summary>
    public int Count => _syllables.Count;

    /// <summary>Adds a syllable.</summary>
    /// <param name="folded">Without marks.</param>
    /// <param name="exact">With its marks; null when any will do.</param>
    /// <param name="degree">How much it says.</param>
    /// <param name="cover">How far a name that has it is covered by it: a long official phrase says little with each word, but covers its title.</param>
    public void Add(string folded, string? exact, float degree, float cover) => Raise(_syllables, folded, exact, degree).Raise(cover);

    /// <summary>Adds two neighbouring syllables.</summary>
    public void Add((string Folded, string? Exact) first, (string Folded, string? Exact) second, float degree) =>
        Raise(_pairs, (first.Folded, second.Folded), (first.Exact, second.Exact), degree);

    /// <summary>Whether a syllable of a text is one of those looked for, with its marks where marks count; ways of asking are not.</summary>
    public bool Wants(string folded, string exact) => Degree(folded, exact).Cover >= ShownFrom;

    /// <summary>Degree to which a syllable of a name is what is looked for, and how far it covers the name; 0 when it is not.</summary>
    public (float Degree, float Cover) Degree(string folded, string exact)
    {
        if (!_syllables.TryGetValue(folded, out var feature))
        {
            return (0, 0);
        }

        if (!accented)
        {
            return (feature.Degree, feature.Cover);
        }

        var degree = feature.Degree * OtherMarks;
        foreach (var form in feature.Forms)
        {
            degree = form.Form is null || form.Form == exact ? Math.Max(degree, form.Degree) : degree;
        }

        return (degree, feature.Cover * degree / feature.Degree);
    }

    private static Feature<TForm> Raise<TKey, TForm>(Dictionary<TKey, Feature<TForm>> features, TKey key, TForm form, float degree)
        where TKey : notnull
    {
        if (!features.TryGetValue(key, out var feature))
        {
            features[key] = feature = new Feature<TForm>(features.Count);
        }

        feature.Degree = Math.Max(feature.Degree, degree);
        var known = feature.Forms.FindIndex(f => EqualityComparer<TForm>.Default.Equals(f.Form, form));
        if (known < 0)
        {
            feature.Forms.Add((form, degree));
        }
        else
        {
            feature.Forms[known] = (form, Math.Max(feature.Forms[known].Degree, degree));
        }

        return feature;
    }

    /// <summary>A syllable or pair that is looked for.</summary>
    internal sealed class Feature<TForm>(int number)
    {
        /// <summary>Its place in order of first use.</summary>
        public int Number => number;

        /// <summary>How much it says at most.</summary>
        public float Degree { get; set; }

        /// <summary>How far a name that has it is covered by it.</summary>
        public float Cover { get; private set; }

        /// <summary>Its forms with marks, each with how much it says.</summary>
        public List<(TForm Form, float Degree)> Forms { get; } = [];

        /// <summary>Makes the cover at least this.</summary>
        public void Raise(float cover) => Cover = Math.Max(Cover, cover);
    }
}
