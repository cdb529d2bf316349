using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>
/// A window onto the site, and what happened in it. Whatever the visit was about, at its end nothing may have been asked of
/// another host, blocked by the content security policy, thrown by a script or answered with a server error.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly bool _scripts;
    private readonly List<string> _troubles = [];

    /// <summary>Watches a page from its beginning.</summary>
    /// <param name="context">Its cookies and cache.</param>
    /// <param name="page">The window.</param>
    /// <param name="site">The site.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    public Visit(IBrowserContext context, IPage page, RunningSite site, bool scripts)
    {
        (_context, Page, _site, _scripts) = (context, page, site.Address, scripts);
        context.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsExpectedStatus(message.Text), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        context.Request += (_, request) => Note(!IsOurs(request.Url), $"asked another host: {request.Url}");
        context.Response += (_, response) => Note(response.Status >= 500, $"{response.Status}: {response.Url}");
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Opens an address of the site; tells the status.</summary>
    public async Task<int> OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await ArrivedAsync();
        return answer!.Status;
    }

    /// <summary>
    /// Presses what leads to a page, and waits until that page is there. Without it, what comes next may still find the page
    /// before, or break off a form that is on its way.
    /// </summary>
    public async Task FollowAsync(ILocator control)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Left(object? sender, IFrame frame) => _ = frame.ParentFrame is null && left.TrySetResult();
        Page.FrameNavigated += Left;
        try
        {
            await control.ClickAsync();
            await left.Task.WaitAsync(Eventually.Patience);
        }
        finally
        {
            Page.FrameNavigated -= Left;
        }

        await ArrivedAsync();
    }

    /// <summary>
    /// Waits until the page is there to its last line. After a click a page can already be looked at while its end is still on
    /// the way; and a load event asked for too late is, on a busy machine, sometimes never told.
    /// </summary>
    public Task ArrivedAsync() => Eventually.TrueAsync(
        async () => await ReadyStateAsync() == "complete", Eventually.Patience, () => $"{Page.Url} never came to its end");

    /// <summary>Nothing may stand wider than the window.</summary>
    public async Task AssertFitsAsync()
    {
        await ArrivedAsync();
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{Page.Url} is {overflow} px wider than the window");
    }

    /// <summary>What axe calls a violation of WCAG 2.2 A and AA or of good practice.</summary>
    public async Task AssertAccessibleAsync()
    {
        Assert.True(_scripts, "axe is a script: in a window without JavaScript it would never answer");
        var (violations, passes) = await Axe.RunAsync(Page);
        Assert.True(passes > 5, "axe did not run");
        Assert.True(violations.Count == 0, $"{Page.Url}:\n{string.Join('\n', violations)}");
    }

    /// <summary>The page is the one with this heading, is not wider than the window and, where axe can run, accessible.</summary>
    public async Task AssertWellAsync(string heading)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await AssertFitsAsync();
        if (_scripts)
        {
            await AssertAccessibleAsync();
        }
    }

    /// <summary>Everything that went wrong in the background so far.</summary>
    public void AssertQuiet()
    {
        lock (_troubles)
        {
            Assert.True(_troubles.Count == 0, string.Join('\n', _troubles));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    // A page that leaves while it is asked answers nothing.
    private async Task<string> ReadyStateAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState");
        }
        catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }
    }

    // Chromium itself writes a line for a page that is answered with 404 or 410; that is what the test asked for.
    private static bool IsExpectedStatus(string text) => text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    private bool IsOurs(string url) => url.StartsWith(_site.ToString(), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            lock (_troubles)
            {
                _troubles.Add(what);
            }
        }
    }
}
