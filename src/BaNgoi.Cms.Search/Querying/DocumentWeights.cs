using System.Buffers;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Adds up weights of documents by their numbers and finds the heaviest.</summary>
internal sealed class DocumentWeights : IDisposable
{
    private readonly int _count;
    private readonly float[] _weights;

    /// <summary>No weight on so many documents.</summary>
    public DocumentWeights(int count)
    {
        _count = count;
        _weights = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(_weights, 0, count);
    }

    /// <summary>Adds the same weight to each document of a list.</summary>
    public void Add(PostingList list, float weight)
    {
        foreach (var number in list.Numbers)
        {
            _weights[number] += weight;
        }
    }

    /// <summary>Adds a share of its score to each document of a list.</summary>
    public void AddScores(PostingList list, float share)
    {
        for (var i = 0; i < list.Numbers.Length; i++)
        {
            _weights[list.Numbers[i]] += share * list.Scores[i];
        }
    }

    /// <summary>The heaviest documents that have any weight, in no order; of equal ones the first in the index.</summary>
    public IEnumerable<(int Number, float Weight)> Heaviest(int most)
    {
        var heaviest = new PriorityQueue<int, (float, int)>(most);
        var least = 0f;
        for (var number = 0; number < _count; number++)
        {
            var weight = _weights[number];
            if (weight <= least)
            {
                continue;
            }

            if (heaviest.Count < most)
            {
                heaviest.Enqueue(number, (weight, -number));
            }
            else
            {
                heaviest.DequeueEnqueue(number, (weight, -number));
            }

            least = heaviest.Count == most && heaviest.TryPeek(out _, out var lightest) ? lightest.Item1 : 0;
        }

        return heaviest.UnorderedItems.Select(item => (item.Element, item.Priority.Item1));
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<float>.Shared.Return(_weights);
}
