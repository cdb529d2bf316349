namespace BaNgoi.Consultations.Clauses;

/// <summary>The words of the clauses of one version, and how the clauses stand in one another.</summary>
internal sealed class ClauseWords
{
    /// <summary>The place of the whole text as a parent.</summary>
    public const int Root = -1;

    private readonly List<int>[] _children;

    /// <summary>Reads a version.</summary>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="keyOf">What <see cref="Clause.ParentId"/> refers to: the id of anchored clauses, the address of others.</param>
    /// <param name="vocabulary">Numbers of the words, shared by the versions that are compared.</param>
    public ClauseWords(IReadOnlyList<Clause> clauses, Func<Clause, string> keyOf, Dictionary<string, int> vocabulary)
    {
        Clauses = clauses;
        Words = [.. clauses.Select(clause => Code(ClauseText.Plain(clause), vocabulary))];
        HeadingWords = [.. clauses.Select(clause => Code(clause.Heading, vocabulary))];
        Keys = [.. Words.Select(words => string.Join(' ', words))];
        Headings = [.. HeadingWords.Select(words => string.Join(' ', words))];
        Bags = [.. Words.Select(words => words.Order().ToArray())];

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        _children = [.. Enumerable.Range(0, clauses.Count + 1).Select(_ => new List<int>())];
        Parents = new int[clauses.Count];
        for (var i = 0; i < clauses.Count; i++)
        {
            // A parent stands before its children; whatever else a caller gives counts as outermost.
            Parents[i] = clauses[i].ParentId is { } parent && places.TryGetValue(parent, out var place) ? place : Root;
            _children[Parents[i] + 1].Add(i);
            places.TryAdd(keyOf(clauses[i]), i);
        }

        FamilyBags = new int[clauses.Count][];
        for (var i = clauses.Count - 1; i >= 0; i--)
        {
            FamilyBags[i] = _children[i + 1].Count == 0 ? Bags[i] : [.. Bags[i].Concat(_children[i + 1].SelectMany(child => FamilyBags[child])).Order()];
        }
    }

    public IReadOnlyList<Clause> Clauses { get; }

    public int Count => Clauses.Count;

    /// <summary>Words of heading and text, in order, as numbers.</summary>
    public int[][] Words { get; }

    public int[][] HeadingWords { get; }

    /// <summary>The same for the same words; "" for none.</summary>
    public string[] Keys { get; }

    /// <summary>The same for the same heading; "" for none.</summary>
    public string[] Headings { get; }

    /// <summary>Words sorted by number.</summary>
    public int[][] Bags { get; }

    /// <summary>Words of the clause and of all in it, sorted by number.</summary>
    public int[][] FamilyBags { get; }

    public int[] Parents { get; }

    /// <summary>The clauses that stand directly in one, or in <see cref="Root"/>.</summary>
    public IReadOnlyList<int> Children(int parent) => _children[parent + 1];

    private static int[] Code(string plain, Dictionary<string, int> vocabulary)
    {
        var words = ClauseText.Words(plain);
        var codes = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!vocabulary.TryGetValue(words[i], out codes[i]))
            {
                vocabulary.Add(words[i], codes[i] = vocabulary.Count);
            }
        }

        return codes;
    }
}
