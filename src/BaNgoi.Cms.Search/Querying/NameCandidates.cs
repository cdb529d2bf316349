namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Documents to be scored by name, with the weight of all that is looked for and stands in any of their names: no name can score more.
/// </summary>
internal sealed class NameCandidates
{
    // Weights are sums of floats, added up in another order than scores are.
    private const float Slack = 1.001f;

    private readonly Dictionary<int, float> _weights;
    private readonly float _unread;
    private readonly float _ofOthers;

    /// <summary>Takes the heaviest documents.</summary>
    /// <param name="heaviest">Their numbers and weights.</param>
    /// <param name="unread">Weight of what was not looked up, which any document may have.</param>
    /// <param name="most">How many were wanted: what is not among fewer has none of what was looked up.</param>
    public NameCandidates(IEnumerable<(int Number, float Weight)> heaviest, float unread, int most)
    {
        _unread = unread;
        _weights = new Dictionary<int, float>(most);
        var least = float.MaxValue;
        foreach (var (number, weight) in heaviest)
        {
            _weights[number] = weight;
            least = Math.Min(least, weight);
        }

        _ofOthers = _weights.Count < most ? 0 : least;
    }

    /// <summary>Their numbers.</summary>
    public IEnumerable<int> Numbers => _weights.Keys;

    /// <summary>What a name of any document can score at most, whether it is one of these or not.</summary>
    public float AtMost(int number) => Slack * (_unread + _weights.GetValueOrDefault(number, _ofOthers));
}
