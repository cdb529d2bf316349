using System.Diagnostics;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Waits for something to become true, and no longer than needed.</summary>
public static class Eventually
{
    /// <summary>How long a busy machine may take for what an idle one does at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the answer is yes.</summary>
    public static async Task TrueAsync(Func<Task<bool>> question, TimeSpan patience, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await question())
        {
            Assert.True(watch.Elapsed < patience, otherwise());
            await Task.Delay(Pause);
        }
    }

    /// <summary>Reads a page until it says something.</summary>
    /// <returns>The page.</returns>
    public static async Task<string> TextAsync(HttpClient client, string path, string words)
    {
        var page = "";
        await TrueAsync(async () => (page = await client.GetStringAsync(new Uri(path, UriKind.Relative))).Contains(words, StringComparison.Ordinal), Patience, () => $"{path} does not say \"{words}\":\n{page}");
        return page;
    }
}
