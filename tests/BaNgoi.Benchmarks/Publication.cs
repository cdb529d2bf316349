using System.Diagnostics;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Benchmarks;

/// <summary>How long after an editor's publication the public sees it.</summary>
internal static class Publication
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Publishes a page through the admin; time from the answer to the editor until the page, and search, show it.</summary>
    public static async Task<(TimeSpan Page, TimeSpan Search)> MeasureAsync(RunningSite site, DataFolder folder)
    {
        var editor = await EditorClient.SignInAsync(site, folder.Password);
        var word = $"thử nghiệm tốc độ {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";
        var watch = await editor.PublishPageAsync(word);
        var page = UntilAsync(site, $"/{word.Replace("thử nghiệm tốc độ", "thu-nghiem-toc-do", StringComparison.Ordinal).Replace(' ', '-')}", word, watch);
        var found = UntilAsync(site, $"/api/search?q={Uri.EscapeDataString(word)}&size=1", word, watch);
        return (await page, await found);
    }

    private static async Task<TimeSpan> UntilAsync(RunningSite site, string path, string word, Stopwatch watch)
    {
        while (watch.Elapsed < Patience)
        {
            using var answer = await site.Client.GetAsync(path);
            if (answer.IsSuccessStatusCode && System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.Ordinal))
            {
                return watch.Elapsed;
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"{path} never showed “{word}”");
    }
}
