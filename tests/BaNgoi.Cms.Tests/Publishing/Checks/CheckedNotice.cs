using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Checks;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Publishing.Checks;

/// <summary>A notice with a text, looked over by the checks every site has.</summary>
internal static class CheckedNotice
{
    public static async Task<IReadOnlyList<PublishingFinding>> FindAsync(TestSite site, string markdown, string? path = null)
    {
        var created = await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Thông báo", path, markdown), Cast.CoLan, CancellationToken.None));
        await using var db = site.Open();
        var publisher = new Publisher(db, site.Clock, [new WritingCheck(), new LinkCheck(new Addresses())], site.Signal);
        var item = (await site.VersionsAsync(created.ItemId)).Single().ToItem();
        return await publisher.FindingsAsync(item, await BaNgoi.Cms.Content.Site.LoadAsync(db, CancellationToken.None), CancellationToken.None);
    }

    // A host with a search page, whose lists can be had as tables.
    private sealed class Addresses : ISiteAddresses
    {
        public bool Answers(string path) => path == "tim-kiem";

        public string DocumentOf(string path) => path.EndsWith(".csv", StringComparison.Ordinal) ? path[..^4] : path;
    }
}
