using System.Net;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Reads all a visitor can reach: whatever is linked from anywhere, its data, its earlier editions, its codes, its heads.</summary>
internal sealed class PublicCrawl(RunningSite site)
{
    private static readonly string[] Beginnings =
    [
        "/", "/robots.txt", "/sitemap.xml", "/sitemap-1.xml", "/healthz", "/tim-kiem", "/tim-kiem?q=trang", "/tim-kiem?q=nhap+moi", "/api/search", "/api/search?q=trang&size=100", "/api/search?q=nhap+moi", "/api/search?q=canary2",
        "/khong-co", "/api/khong-co", "/media/khong-co.pdf", "/bao-sai-sot", "/admin", "/admin/dang-nhap",
    ];

    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>All that was answered, by address: heads, headers and bodies.</summary>
    public IReadOnlyDictionary<string, string> Read => _read;

    /// <summary>Follows every link from the beginnings and these addresses.</summary>
    /// <param name="more">Where else to begin.</param>
    /// <param name="kiosk">Whether as the look-up computer at the counter.</param>
    /// <param name="compressed">Whether answers come compressed.</param>
    public async Task FollowAsync(IEnumerable<string> more, bool kiosk = false, bool compressed = false)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = compressed ? DecompressionMethods.All : DecompressionMethods.None }) { BaseAddress = site.Address };
        if (kiosk)
        {
            client.DefaultRequestHeaders.Add("Cookie", "kiosk=1");
        }

        var mark = $"{(kiosk ? "kiosk " : "")}{(compressed ? "compressed " : "")}";
        var waiting = new Queue<string>(Beginnings.Concat(more));
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var body = await answer.Content.ReadAsStringAsync();
            _read[mark + path] = $"{(int)answer.StatusCode} {answer.Headers}{answer.Content.Headers}{body}";
            foreach (var link in Links(path, answer, body).Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }
    }

    /// <summary>Asks in a way that only brings an error, or a form back.</summary>
    public async Task AskAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var answer = await site.Client.SendAsync(request);
        _read[$"{method} {path}"] = $"{(int)answer.StatusCode} {answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}";
    }

    // A page's links, the data and feed of a list, where a redirect leads; and of each page its earlier editions.
    private static IEnumerable<string> Links(string path, HttpResponseMessage answer, string body)
    {
        if (answer.Headers.Location is { IsAbsoluteUri: false } target)
        {
            yield return target.ToString();
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            yield break;
        }

        using var page = new HtmlParser().ParseDocument(body);
        foreach (var link in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
        {
            if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal))
            {
                yield return link.Split('#')[0];
            }
        }

        // Every list is a page whose own address, with an ending, is its data.
        if (answer.IsSuccessStatusCode && path.IndexOf('?', StringComparison.Ordinal) < 0 && page.QuerySelector("link[type='application/atom+xml']") is not null)
        {
            yield return $"{path}.csv";
            yield return $"{path}.json";
            yield return $"{path}.atom";
        }
    }
}
