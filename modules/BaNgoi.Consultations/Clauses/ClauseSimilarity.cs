namespace BaNgoi.Consultations.Clauses;

/// <summary>
/// How much two clauses have in common, 0 to 1: words they share in the same order, where a word counts the more the fewer clauses it stands
/// in. "Ủy ban nhân dân phường có trách nhiệm" begins every second clause and says nothing.
/// </summary>
internal sealed class ClauseSimilarity
{
    // Longer texts are compared without regard to order: the table of all pairs of words would be too large.
    private const int LongestInOrder = 400;

    private readonly ClauseWords _old;
    private readonly ClauseWords _new;
    private readonly double[] _weights;
    private readonly double[] _oldWeights;
    private readonly double[] _newWeights;
    private readonly Dictionary<(int Old, int New), double> _shared = [];

    public ClauseSimilarity(ClauseWords old, ClauseWords @new, int words)
    {
        (_old, _new) = (old, @new);
        var clauses = new int[words];
        foreach (var word in old.Words.Concat(@new.Words).SelectMany(own => own.Distinct()))
        {
            clauses[word]++;
        }

        _weights = [.. clauses.Select(count => Math.Log(1 + ((double)(old.Count + @new.Count) / Math.Max(count, 1))))];
        _oldWeights = [.. old.Words.Select(Weight)];
        _newWeights = [.. @new.Words.Select(Weight)];
    }

    /// <summary>Pairs of clauses whose words were compared: the cost of an anchoring.</summary>
    public int Comparisons { get; private set; }

    /// <summary>Similarity of two clauses by their own words.</summary>
    public double Of(int old, int @new) => Ratio(2 * Shared(old, @new), _oldWeights[old] + _newWeights[@new]);

    /// <summary>Share of the new clause's words that come from the old one.</summary>
    public double OfNew(int old, int @new) => Ratio(Shared(old, @new), _newWeights[@new]);

    /// <summary>Similarity of two clauses with all that stands in them, without regard to order.</summary>
    public double OfFamilies(int old, int @new) =>
        Ratio(2 * InBoth(_old.FamilyBags[old], _new.FamilyBags[@new]), Weight(_old.FamilyBags[old]) + Weight(_new.FamilyBags[@new]));

    /// <summary>Weight of the words at the marked places of an old clause, as a share of all its words.</summary>
    public double OfOld(int old, bool[] places)
    {
        var weight = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            weight += places[i] ? _weights[_old.Words[old][i]] : 0;
        }

        return Ratio(weight, _oldWeights[old]);
    }

    /// <summary>The places in the old clause of the words it shares, in order, with the new one; null when the texts are too long.</summary>
    public bool[]? PlacesOf(int old, int @new)
    {
        var (a, b) = (_old.Words[old], _new.Words[@new]);
        if (a.Length > LongestInOrder || b.Length > LongestInOrder)
        {
            return null;
        }

        var best = Table(a, b);
        var places = new bool[a.Length];
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                places[i++] = true;
                j++;
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return places;
    }

    private double Shared(int old, int @new)
    {
        if (_shared.TryGetValue((old, @new), out var known))
        {
            return known;
        }

        Comparisons++;
        var (a, b) = (_old.Words[old], _new.Words[@new]);
        var shared = InBoth(_old.Bags[old], _new.Bags[@new]);

        // Order can only take away; where too little is shared anyway the table is not worth its cost.
        const double TooLittle = 0.3;
        if (shared >= TooLittle * Math.Min(_oldWeights[old], _newWeights[@new]) && a.Length <= LongestInOrder && b.Length <= LongestInOrder)
        {
            shared = InOrder(a, b);
        }

        return _shared[(old, @new)] = shared;
    }

    // The heaviest common subsequence, keeping only the row before.
    private double InOrder(int[] a, int[] b)
    {
        var (above, row) = (new double[b.Length + 1], new double[b.Length + 1]);
        foreach (var word in a)
        {
            for (var j = 0; j < b.Length; j++)
            {
                row[j + 1] = word == b[j] ? above[j] + _weights[word] : Math.Max(above[j + 1], row[j]);
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }

    // The heaviest common subsequence of what follows each pair of places.
    private double[,] Table(int[] a, int[] b)
    {
        var best = new double[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                best[i, j] = a[i] == b[j] ? best[i + 1, j + 1] + _weights[a[i]] : Math.Max(best[i + 1, j], best[i, j + 1]);
            }
        }

        return best;
    }

    private double InBoth(int[] a, int[] b)
    {
        var weight = 0.0;
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                weight += _weights[a[i]];
                (i, j) = (i + 1, j + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return weight;
    }

    private double Weight(int[] words) => words.Sum(word => _weights[word]);

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
