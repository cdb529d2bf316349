namespace BaNgoi.Benchmarks;

/// <summary>
/// Requests/s of the site beside those of the floor. Both are asked in turn, several times, and each time compared with the
/// floor of the same round: what else the machine does then falls on both, and a bad moment does not decide.
/// </summary>
internal sealed class Rounds(Uri floor, Func<long, string> floorPath, TimeSpan each)
{
    private const int Count = 7;

    /// <summary>Median of the floor's requests/s, and for each of the asked the median of its share in the floor's.</summary>
    public async Task<(double Floor, IReadOnlyList<double> Shares)> RunAsync(Uri site, params Func<long, string>[] asked)
    {
        await Load.WarmUpAsync(floor, floorPath);
        foreach (var path in asked)
        {
            await Load.WarmUpAsync(site, path);
        }

        var floors = new List<double>();
        var shares = asked.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Count; round++)
        {
            for (var i = 0; i < asked.Length; i++)
            {
                // Before and after: the floor of this very moment.
                var before = await Load.RunAsync(floor, floorPath, each / 2);
                var rate = await Load.RunAsync(site, asked[i], each);
                var after = await Load.RunAsync(floor, floorPath, each / 2);
                floors.Add((before + after) / 2);
                shares[i].Add(rate / floors[^1]);
            }
        }

        return (Median(floors), [.. shares.Select(Median)]);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
