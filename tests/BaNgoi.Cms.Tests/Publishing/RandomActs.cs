using System.Text.Json.Nodes;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>Turns bytes into acts on a site through the real editor and publisher. The same bytes give the same acts.</summary>
internal sealed class RandomActs(TestSite site, byte[] choices)
{
    private static readonly string[] Titles = ["Một", "Hai", "Ba", "Đăng ký", "Tìm kiếm", "Đăng ký", "Năm", ""];
    private static readonly string?[] Paths = [null, "a", "b", "c/d", "A/", "a", "b", "c", "admin"];
    private static readonly string[] Types = ["Notice", "Notice", "Notice", "Notice", "Board", "Nowhere"];

    // Few items, so that they get in each other's way.
    private const int MostItems = 5;

    private readonly List<string> _items = [];
    private int _next;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 8)];

    public static RandomActs Of(TestSite site, int seed, int length = 500)
    {
        var choices = new byte[length];
#pragma warning disable CA5394 // Repeatable on purpose.
        new Random(seed).NextBytes(choices);
#pragma warning restore CA5394
        return new RandomActs(site, choices);
    }

    public IReadOnlyList<string> Items => _items;

    public int Done { get; private set; }

    public bool HasMore => _next < choices.Length;

    /// <summary>Carries out the next act.</summary>
    public async Task<(string What, ActResult Result)> NextAsync()
    {
        if (_items.Count == 0 || Choose(_items.Count < MostItems ? 4 : 30) == 0)
        {
            return await CreateAsync();
        }

        var item = await site.ItemAsync(_items[Choose(_items.Count)]);
        var (id, seen) = (item.ItemId, Choose(20) == 0 ? item.Revision - 1 : item.Revision);
        var actor = Choose(2) == 0 ? Cast.CoLan : Cast.AnhHung;
        var (what, result) = Choose(9) switch
        {
            0 or 1 => ("save", await site.EditAsync(e => e.SaveAsync(id, seen, Parts(), actor, default))),
            2 or 3 => ("publish", await site.ActAsync(p => p.PublishAsync(id, seen, Cast.AnhHung, default))),
            4 => ("unpublish", await site.ActAsync(p => p.UnpublishAsync(id, seen, Reason(), Cast.AnhHung, default))),
            5 => ("delete", await site.ActAsync(p => p.DeleteAsync(id, seen, Reason(), Cast.AnhHung, default))),
            6 => ("discard", await site.EditAsync(e => e.DiscardDraftAsync(id, seen, actor, default))),
            7 => ("restore", await RestoreAsync(id, seen)),
            _ => ("schedule", await site.EditAsync(e => e.ScheduleAsync(id, seen, Choose(2) == 0 ? null : site.Clock.GetUtcNow().UtcDateTime.AddDays(Choose(3)), Cast.AnhHung, default))),
        };
        if (Choose(4) == 0)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        return (what, Count(result));
    }

    private async Task<(string What, ActResult Result)> CreateAsync()
    {
        var created = Count(await site.EditAsync(e => e.CreateAsync(Types[Choose(Types.Length)], Parts(), Cast.CoLan, default)));
        _items.Add(created.ItemId);
        return ("create", created);
    }

    private async Task<ActResult> RestoreAsync(string id, int seen)
    {
        var versions = await site.VersionsAsync(id);
        return await site.EditAsync(e => e.RestoreAsync(id, versions[Choose(versions.Count)].VersionId, seen, Cast.AnhHung, default));
    }

    private JsonObject Parts()
    {
        var parts = SampleRecipes.Notice(Titles[Choose(Titles.Length)], Paths[Choose(Paths.Length)], Choose(3) == 0 ? "[js: alert(1)]" : "Lời **đậm**");
        if (Choose(3) == 0 && _items.Count > 0)
        {
            parts["ContainedPart"] = new JsonObject { ["ListContentItemId"] = _items[0], ["ListContentType"] = "Board", ["Order"] = Choose(5) };
        }

        if (Choose(4) == 0)
        {
            parts["UnknownPart"] = new JsonObject { ["Kept"] = true };
        }

        return parts;
    }

    private string Reason() => Choose(15) == 0 ? "ngắn" : "Có sai sót";

    private ActResult Count(ActResult result)
    {
        Done += result.Succeeded ? 1 : 0;
        return result;
    }

    private int Choose(int count) => _next < choices.Length ? choices[_next++] % count : 0;
}
