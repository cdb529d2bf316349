namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Documents to be scored by name, with the weight of all that is looked for and stands in any of their names: no name can score more.
/// </summary>
/// <param name="weights">The weights of all documents; goes with this.</param>
/// <param name="unread">Weight of what was not looked up, which any document may have.</param>
/// <param name="most">How many are to be scored.</param>
internal sealed class NameCandidates(DocumentWeights weights, float unread, int most) : IDisposable
{
    // Weights are sums of floats, added up in another order than scores are.
    private const float Slack = 1.001f;

    /// <summary>Their numbers, in the order of the index.</summary>
    public IReadOnlyList<int> Numbers { get; } = weights.Heaviest(most);

    /// <summary>What a name of any document can score at most, whether it is one of these or not.</summary>
    public float AtMost(int number) => Slack * (unread + weights[number]);

    /// <inheritdoc />
    public void Dispose() => weights.Dispose();
}
