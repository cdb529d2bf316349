using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>Whatever people do in whatever order, the house stays in order.</summary>
public sealed class InvariantTests
{
    // Fixed seeds: a failure comes back until it is repaired.
    [Theory]
    [MemberData(nameof(RandomActs.Seeds), MemberType = typeof(RandomActs))]
    public async Task Any_sequence_of_acts_keeps_the_invariants(int seed)
    {
        using var site = await TestSite.WithTypesAsync();
        var acts = RandomActs.Of(site, seed);
        while (acts.HasMore)
        {
            var before = await SnapshotAsync(site);
            var dump = site.Dump();

            var (what, result) = await acts.NextAsync();

            var after = await SnapshotAsync(site);
            AssertStep(what, result, before, after, dump, site);
            AssertOrder(after);
        }

        Assert.True(acts.Done > 25, "Too few acts succeeded to say anything.");
        await AssertRebuildGivesTheSameAsync(site);
    }

    private static void AssertStep(string what, ActResult result, Snapshot before, Snapshot after, string dump, TestSite site)
    {
        if (!result.Succeeded)
        {
            Assert.NotEmpty(result.Reasons);
            Assert.Equal(dump, site.Dump());
            return;
        }

        var was = before.Items.SingleOrDefault(i => i.ItemId == result.ItemId)?.Revision ?? 0;
        var isNow = after.Items.Single(i => i.ItemId == result.ItemId).Revision;
        Assert.Equal(isNow, result.Revision);
        var unchanged = what == "save" && was == isNow;
        Assert.True(unchanged ? dump == site.Dump() : isNow == was + 1, what);
        Assert.Equal(before.AuditLines + (unchanged ? 0 : 1), after.AuditLines);
    }

    private static void AssertOrder(Snapshot now)
    {
        foreach (var item in now.Items)
        {
            var versions = now.Versions.Where(v => v.ItemId == item.ItemId).ToList();
            Assert.InRange(versions.Count(v => v.Latest), item.State == ContentState.Deleted ? 0 : 1, item.State == ContentState.Deleted ? 0 : 1);
            Assert.Equal(ContentLife.IsPublic(item.State) ? 1 : 0, versions.Count(v => v.Published));
            Assert.Equal(item.State == ContentState.Published, versions.Any(v => v is { Latest: true, Published: true }));
            Assert.Equal(versions.Count, versions.Select(v => v.Number).Distinct().Count());
            if (versions.Find(v => v.Latest) is { } latest)
            {
                Assert.Equal((latest.DisplayText, latest.Author), (item.DisplayText, item.ModifiedBy));
            }
        }

        Assert.Equal(
            now.Versions.Where(v => v.Published).Select(v => (v.ItemId, v.VersionId)).Order(),
            now.Documents.Select(d => (d.Id, d.VersionId)).Order());
        var paths = now.Documents.Where(d => d.Path is not null).Select(d => d.Path).ToList();
        Assert.Equal(paths.Distinct(), paths);
        Assert.DoesNotContain(now.Redirects, r => paths.Contains(r.Path));
        Assert.DoesNotContain(now.Traces, t => now.Documents.Exists(d => d.Id == t.DocumentId));
    }

    private static async Task AssertRebuildGivesTheSameAsync(TestSite site)
    {
        Assert.Empty(await site.DifferencesAsync());
        var before = site.PublicRecordDump();
        await using (var db = site.Open())
        {
            await db.PublicDocuments.ExecuteDeleteAsync();
            await db.PublicRedirects.ExecuteDeleteAsync();
            await db.PublicWithdrawals.ExecuteDeleteAsync();
            await db.PublicMediaFiles.ExecuteDeleteAsync();
            await db.PublicSites.ExecuteDeleteAsync();
            await new PublicRecordRebuild(db, site.Clock).RebuildAsync(CancellationToken.None);
        }

        Assert.Equal(before, site.PublicRecordDump());
    }

    private static async Task<Snapshot> SnapshotAsync(TestSite site)
    {
        await using var db = site.Open();
        return new Snapshot(
            await db.Items.AsNoTracking().ToListAsync(), await db.Versions.AsNoTracking().ToListAsync(), await db.PublicDocuments.AsNoTracking().ToListAsync(),
            await db.PublicRedirects.AsNoTracking().ToListAsync(), await db.PublicWithdrawals.AsNoTracking().ToListAsync(), await db.Audit.CountAsync(a => a.Act != AuditActs.Imported));
    }

    private sealed record Snapshot(
        List<ContentItemRecord> Items, List<ContentVersionRecord> Versions, List<PublicDocument> Documents, List<PublicRedirect> Redirects, List<PublicWithdrawal> Traces, int AuditLines);
}
