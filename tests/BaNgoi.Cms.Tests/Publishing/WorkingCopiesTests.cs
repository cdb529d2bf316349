using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>What is typed and not saved: how much of it is kept, how long, and for whom.</summary>
public sealed class WorkingCopiesTests : IDisposable
{
    private const string Place = "item1";
    private readonly TestSite _site = new();

    [Fact]
    public async Task The_longest_text_is_kept_and_one_character_more_is_not()
    {
        Assert.NotNull(await KeepAsync(new string('ă', WorkingCopies.LongestTyped)));
        Assert.Null(await KeepAsync(new string('x', WorkingCopies.LongestTyped + 1)));

        // What was kept before is still there.
        Assert.Equal('ă', (await FindAsync(Cast.CoLan))![0]);
    }

    [Fact]
    public async Task Nobody_else_reads_it() => Assert.Equal(("Của Lan", null), (await KeptAsync("Của Lan"), await FindAsync(Cast.AnhHung)));

    [Fact]
    public async Task Someone_counts_as_there_until_three_minutes_after_the_last_sign_of_him()
    {
        await KeepAsync("Của Lan");
        _site.Clock.Advance(WorkingCopies.There - TimeSpan.FromSeconds(1));
        Assert.Equal(["co-lan"], await OthersAsync());
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([], await OthersAsync());
    }

    public void Dispose() => _site.Dispose();

    private async Task<DateTime?> KeepAsync(string typed)
    {
        await using var db = _site.Open();
        return await new WorkingCopies(db, _site.Clock).KeepAsync(Place, Cast.CoLan, 1, "", typed, default);
    }

    private async Task<string?> KeptAsync(string typed)
    {
        await KeepAsync(typed);
        return await FindAsync(Cast.CoLan);
    }

    private async Task<string?> FindAsync(BaNgoi.Cms.Accounts.Actor actor)
    {
        await using var db = _site.Open();
        return (await new WorkingCopies(db, _site.Clock).FindAsync(Place, actor, default))?.Typed;
    }

    private async Task<IReadOnlyList<string>> OthersAsync()
    {
        await using var db = _site.Open();
        return await new WorkingCopies(db, _site.Clock).OthersAsync(Place, Cast.AnhHung, default);
    }
}
