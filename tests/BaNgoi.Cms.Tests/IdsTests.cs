using BaNgoi.Cms;
using Microsoft.Extensions.Time.Testing;

namespace BaNgoi.Cms.Tests;

public sealed class IdsTests
{
    [Fact]
    public void Ids_have_26_characters_of_the_alphabet_and_differ()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        var ids = Enumerable.Range(0, 2000).Select(_ => Ids.New(clock)).ToList();

        Assert.All(ids, id => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", id));
        Assert.All(ids, id => Assert.True(Ids.IsValid(id)));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Ids_sort_by_the_time_they_were_made()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero));
        var ids = new List<string>();
        foreach (var step in new[] { 1, 1, 30, 33, 1024, 100_000, 86_400_000_000, 900_000_000_000, 3_000_000_000_000 })
        {
            clock.Advance(TimeSpan.FromMilliseconds(step));
            ids.Add(Ids.New(clock));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("4Abc0000000000000000000xyz", true)]
    [InlineData("4abc00000000000000000000xyz", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a-b", false)]
    [InlineData("đ", false)]
    [InlineData("a\n", false)]
    public void Other_sites_ids_are_up_to_26_letters_or_digits(string? id, bool valid) => Assert.Equal(valid, Ids.IsValid(id));
}
