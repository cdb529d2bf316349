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

    /// <summary>The weight of a document.</summary>
    public float this[int number] => _weights[number];

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

    /// <summary>Numbers of the heaviest documents that have any weight, in their order in the index; of equal ones the first there.</summary>
    public int[] Heaviest(int most)
    {
        var (least, ofLeast, count) = Limit(most);
        var numbers = new int[count];
        for (var (number, filled) = (0, 0); filled < numbers.Length; number++)
        {
            if (_weights[number] > least || (_weights[number] == least && ofLeast-- > 0))
            {
                numbers[filled++] = number;
            }
        }

        return numbers;
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<float>.Shared.Return(_weights);

    // The weight above which all are among the heaviest, how many of just that weight are, and how many there are in all.
    private (float Least, int OfLeast, int Count) Limit(int most)
    {
        var heavy = ArrayPool<float>.Shared.Rent(_count);
        try
        {
            var count = 0;
            foreach (var weight in _weights.AsSpan(0, _count))
            {
                heavy[count] = weight;
                count += weight > 0 ? 1 : 0;
            }

            if (count <= most)
            {
                return (0, 0, count);
            }

            var least = Greatest(heavy.AsSpan(0, count), most - 1);
            var above = 0;
            foreach (var weight in heavy.AsSpan(0, most))
            {
                above += weight > least ? 1 : 0;
            }

            return (least, most - above, most);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(heavy);
        }
    }

    // The value at a place of the sorted values, greatest first (Hoare's selection: the values are only sorted as far as needed, and
    // those before the place are none smaller then).
    private static float Greatest(Span<float> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[(low + high) / 2];
            var (left, right) = (low, high);
            while (left <= right)
            {
                for (; values[left] > pivot; left++)
                {
                }

                for (; values[right] < pivot; right--)
                {
                }

                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    (left, right) = (left + 1, right - 1);
                }
            }

            if (place > right && place < left)
            {
                break;
            }

            (low, high) = place <= right ? (low, right) : (left, high);
        }

        return values[place];
    }
}
