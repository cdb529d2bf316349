using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BaNgoi.Web.Tests.Support;

/// <summary>A public form as a browser without script fills it in and sends it.</summary>
public sealed class CitizenForm
{
    /// <summary>The site's least time between opening a form and sending it without script, and a little more.</summary>
    public static readonly TimeSpan Reading = TimeSpan.FromSeconds(5.3);

    private readonly HttpClient _client;

    private CitizenForm(HttpClient client, string action, Dictionary<string, string> values) => (_client, Action, Values) = (client, action, values);

    /// <summary>Where it is sent.</summary>
    public string Action { get; }

    /// <summary>What stands in its fields, by name.</summary>
    public Dictionary<string, string> Values { get; }

    /// <summary>Opens a page and takes its form of words.</summary>
    public static async Task<CitizenForm> OpenAsync(HttpClient client, string path) => Of(client, await client.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>The form of words in a page.</summary>
    public static CitizenForm Of(HttpClient client, string html)
    {
        var form = new HtmlParser().ParseDocument(html).QuerySelector("form.words")!;
        return new CitizenForm(client, form.GetAttribute("action")!, form.QuerySelectorAll("[name]:not(button)").ToDictionary(control => control.GetAttribute("name")!, Value));
    }

    /// <summary>Looks at the form as long as people do, then sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync()
    {
        await Task.Delay(Reading);
        return await SendAtOnceAsync();
    }

    /// <summary>Sends it without waiting.</summary>
    public Task<HttpResponseMessage> SendAtOnceAsync(params (string Name, string Value)[] headers) => PostAsync(_client, Action, Values, headers);

    /// <summary>Sends values with headers a browser would add.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, IEnumerable<KeyValuePair<string, string>> values, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    private static string Value(IElement control) => control.LocalName == "textarea" ? control.TextContent : control.GetAttribute("value") ?? "";
}
