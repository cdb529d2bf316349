using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Web.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BaNgoi.Cms.Tests.Admin;

public class ScheduledPublishingTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_draft_is_not_due_a_moment_before_its_hour_and_is_at_it()
    {
        using var site = await TestSite.WithTypesAsync();
        var id = await ScheduleAsync(site, "Họp dân", Noon);

        site.Clock.SetUtcNow(Noon.AddMilliseconds(-1));
        Assert.Empty(await RoundAsync(site));
        Assert.Null(await site.DocumentAsync(id));

        site.Clock.SetUtcNow(Noon);
        Assert.True(Assert.Single(await RoundAsync(site)).Succeeded);
        Assert.Equal(Noon, (await site.DocumentAsync(id))!.PublishedUtc);
        Assert.Null((await site.ItemAsync(id)).ScheduledUtc);
        Assert.Empty(await RoundAsync(site));
    }

    [Fact]
    public async Task A_refused_draft_is_told_of_once_and_waits_for_people()
    {
        using var site = await TestSite.WithTypesAsync();
        var id = await ScheduleAsync(site, "Họp dân", Noon);
        site.Checks.Add(new Refusing());
        site.Clock.SetUtcNow(Noon);

        Assert.Equal(ActOutcome.Refused, Assert.Single(await RoundAsync(site)).Outcome);

        Assert.Empty(await RoundAsync(site));
        Assert.Null(await site.DocumentAsync(id));
        Assert.DoesNotContain("ScheduledPublishUtc", (await site.VersionsAsync(id))[^1].Parts, StringComparison.Ordinal);
        await using var db = site.Open();
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.ScheduleRefused);
        Assert.Equal((id, "hệ thống"), (line.ItemId, line.ActorName));
        Assert.Contains(Refusing.Reason, line.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_somebody_saved_meanwhile_is_looked_at_again()
    {
        using var site = await TestSite.WithTypesAsync();
        var id = await ScheduleAsync(site, "Họp dân", Noon);
        site.Clock.SetUtcNow(Noon);
        await using var db = site.Open();
        var publications = new DuePublications(db, site.Publisher(db), site.Clock);
        var due = Assert.Single(await publications.FindAsync(CancellationToken.None));

        var stale = await publications.PublishAsync(due with { Revision = due.Revision - 1 }, CancellationToken.None);

        Assert.Equal(ActOutcome.Conflict, stale.Outcome);
        Assert.Equal(Noon, (await site.ItemAsync(id)).ScheduledUtc);
    }

    [Fact]
    public async Task The_service_publishes_at_the_hour_and_a_failing_draft_keeps_nobody_else_waiting()
    {
        using var site = await TestSite.WithTypesAsync();
        var failing = await ScheduleAsync(site, "Bài làm hỏng", Noon.AddMinutes(-1));
        var good = await ScheduleAsync(site, "Bài tốt", Noon);
        site.Checks.Add(new Failing(failing));
        using var services = Services(site);
        using var service = new ScheduledPublishing(services.GetRequiredService<IServiceScopeFactory>(), site.Clock, NullLogger<ScheduledPublishing>.Instance);
        await service.StartAsync(CancellationToken.None);

        site.Clock.SetUtcNow(Noon);
        for (var round = 0; round < 100 && await site.DocumentAsync(good) is null; round++)
        {
            site.Clock.Advance(ScheduledPublishing.Interval);
            await Task.Delay(50);
        }

        await service.StopAsync(CancellationToken.None);
        Assert.NotNull(await site.DocumentAsync(good));
        Assert.Null(await site.DocumentAsync(failing));
        Assert.NotNull((await site.ItemAsync(failing)).ScheduledUtc);
        Assert.False(service.ExecuteTask!.IsFaulted);
    }

    private static ServiceProvider Services(TestSite site)
    {
        var services = new ServiceCollection();
        services.AddScoped(_ => site.Open());
        services.AddScoped(provider => site.Publisher(provider.GetRequiredService<EditorialDbContext>()));
        services.AddSingleton<TimeProvider>(site.Clock);
        services.AddScoped<DuePublications>();
        return services.BuildServiceProvider();
    }

    private static async Task<string> ScheduleAsync(TestSite site, string title, DateTime atUtc)
    {
        var created = await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice(title), Cast.AnhHung, CancellationToken.None));
        var scheduled = await site.EditAsync(e => e.ScheduleAsync(created.ItemId, created.Revision, atUtc, Cast.AnhHung, CancellationToken.None));
        Assert.True(scheduled.Succeeded, string.Join(' ', scheduled.Reasons));
        return created.ItemId;
    }

    private static async Task<IReadOnlyList<ActResult>> RoundAsync(TestSite site)
    {
        await using var db = site.Open();
        var publications = new DuePublications(db, site.Publisher(db), site.Clock);
        var results = new List<ActResult>();
        foreach (var due in await publications.FindAsync(CancellationToken.None))
        {
            results.Add(await publications.PublishAsync(due, CancellationToken.None));
        }

        return results;
    }

    private sealed class Refusing : IPublishingCheck
    {
        public const string Reason = "Còn thiếu chữ ký.";

        public Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<PublishingFinding>>([new PublishingFinding([], Reason, Blocks: true)]);
    }

    private sealed class Failing(string itemId) : IPublishingCheck
    {
        public Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct) =>
            subject.Item.ContentItemId == itemId ? throw new InvalidOperationException("made to fail") : Task.FromResult<IReadOnlyList<PublishingFinding>>([]);
    }
}
