using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>One Chromium for all browser tests; each test has a context (cookies, cache) of its own.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private static readonly string[] Candidates = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing but what a test asks for: no updates, no reports, no look-ups of its own.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        // The driver comes with the package; the browser is the system's.
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Headless = true, Args = Quiet });
    }

    /// <summary>Opens a window onto a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="width">Width in CSS pixels; 320 is the narrowest phone.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    public async Task<Visit> VisitAsync(RunningSite site, int width = 1280, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = scripts,
            Locale = "vi-VN",
            // A page that is still gliding cannot be clicked reliably.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 720 },
        });
        return new Visit(context, await context.NewPageAsync(), site, scripts);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Candidates.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing; tests/test installs it.");
    }
}
