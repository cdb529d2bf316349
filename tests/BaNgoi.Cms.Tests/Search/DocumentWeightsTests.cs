using BaNgoi.Cms.Search.Querying;

namespace BaNgoi.Cms.Tests.Search;

public sealed class DocumentWeightsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_heaviest_are_those_that_sorting_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            // Few different weights in some rounds: most are then equal.
            var different = random.Next(1, 400);
            var weights = Enumerable.Range(0, random.Next(0, 600)).Select(_ => (float)random.Next(0, different)).ToArray();
            var most = random.Next(1, 500);
            using var sums = new DocumentWeights(weights.Length);
            for (var number = 0; number < weights.Length; number++)
            {
                sums.Add(new PostingList([number], []), weights[number] / 2);
                sums.AddScores(new PostingList([number], [weights[number]]), 0.5f);
            }

            Assert.Equal(
                Enumerable.Range(0, weights.Length).Where(number => weights[number] > 0).OrderByDescending(number => weights[number]).ThenBy(number => number).Take(most).Order(),
                sums.Heaviest(most));
        }
    }
}
