namespace BaNgoi.Cms.Search.Querying;

/// <summary>One syllable of a query as it is searched.</summary>
/// <param name="Folded">Without marks.</param>
/// <param name="Exact">With its marks; null when its marks mean nothing, because the syllable was mended or nobody writes it so.</param>
/// <param name="Degree">How much it says: 1 as typed, less when mended or when it only asks.</param>
internal readonly record struct QuerySyllable(string Folded, string? Exact, float Degree)
{
    /// <summary>A syllable that says less only asks.</summary>
    private const float LeastSaid = 0.5f;

    /// <summary>Whether it says what is looked for, and does not only ask.</summary>
    public bool IsSaid => Degree >= LeastSaid;
}
