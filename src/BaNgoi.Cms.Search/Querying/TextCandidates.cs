namespace BaNgoi.Cms.Search.Querying;

/// <summary>Documents whose texts have what is looked for.</summary>
/// <param name="scores">The scores of all documents; goes with this.</param>
/// <param name="most">How many are to be looked at.</param>
internal sealed class TextCandidates(DocumentWeights scores, int most) : IDisposable
{
    /// <summary>Their numbers, in the order of the index.</summary>
    public IReadOnlyList<int> Numbers { get; } = scores.Heaviest(most);

    /// <summary>Score of the text of any document, whether it is one of these or not.</summary>
    public float Score(int number) => scores[number];

    /// <inheritdoc />
    public void Dispose() => scores.Dispose();
}
