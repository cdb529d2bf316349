using System.Numerics;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A small table from numbers to places, asked tens of thousands of times for one query. Numbers are not negative.</summary>
internal sealed class NumberTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // Nearly all that is asked for is not there, which a few bits tell sooner than a look into the table.
    private const int FilterWords = 32;

    private readonly ulong[] _filter = new ulong[FilterWords];
    private readonly long[] _keys;
    private readonly int[] _places;
    private readonly int _shift;

    /// <summary>An empty table with room for so many numbers.</summary>
    public NumberTable(int count)
    {
        // At most a quarter full: nearly every question is answered at the first look.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 4 * count));
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new long[size];
        _places = new int[size];
        Array.Fill(_keys, -1);
    }

    /// <summary>The place of a number; -1 when it has none.</summary>
    public int this[long number]
    {
        get
        {
            if ((_filter[(number >> 6) & (FilterWords - 1)] & (1UL << (int)number)) == 0)
            {
                return -1;
            }

            var at = Slot(number);
            return _keys[at] == number ? _places[at] : -1;
        }

        set
        {
            _filter[(number >> 6) & (FilterWords - 1)] |= 1UL << (int)number;
            var at = Slot(number);
            (_keys[at], _places[at]) = (number, value);
        }
    }

    private int Slot(long number)
    {
        var at = (int)(((ulong)number * Spread) >> _shift);
        while (_keys[at] != number && _keys[at] >= 0)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        return at;
    }
}
