using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>Where the site asks for separate approval, who wrote a version does not publish it.</summary>
public sealed class FourEyesTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.WithTypesAsync();
        await _site.ApplyAsync("""{ "steps": [ { "name": "Settings", "PublishingSettings": { "SeparateApproval": true } } ] }""");
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_wrote_does_not_approve_and_someone_else_may()
    {
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài"), Cast.AnhHung, default));
        Assert.Equal(ActOutcome.Refused, (await PublishAsync(created)).Outcome);

        var other = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài khác"), Cast.CoLan, default));
        Assert.True((await PublishAsync(other)).Succeeded);
    }

    [Fact]
    public async Task Scheduling_or_discarding_by_a_colleague_does_not_make_the_author_someone_else()
    {
        var chiMai = Cast.Of("user0mai", "chi-mai", null, "EditContent", "PublishContent");
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài"), Cast.AnhHung, default));
        var at = _site.Clock.GetUtcNow().UtcDateTime.AddDays(1);

        var scheduled = await _site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, at, chiMai, default));
        Assert.True(scheduled.Succeeded);

        Assert.Equal(ActOutcome.Refused, (await PublishAsync(scheduled)).Outcome);
        Assert.True((await _site.ActAsync(p => p.PublishAsync(created.ItemId, scheduled.Revision, chiMai, default))).Succeeded);
    }

    private Task<ActResult> PublishAsync(ActResult seen) => _site.ActAsync(p => p.PublishAsync(seen.ItemId, seen.Revision, Cast.AnhHung, default));
}
