using AngleSharp.Html.Parser;

namespace BaNgoi.Web.Tests.Support;

/// <summary>
/// Someone at the admin without a browser. The cookies are those of the sign-in and stay so, whatever is answered later: what
/// one request does to the session does not change what the next one tests.
/// </summary>
public sealed class StaffSession : IDisposable
{
    /// <summary>Name of the field that carries the form's token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private const string SignInPath = "/admin/dang-nhap";
    private const string FormOfEverybody = "/admin/doi-mat-khau";

    private const string FormCookie = "bangoi-form";

    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    private StaffSession(RunningSite site) =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>A token of the forms this person is given.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Someone who did not sign in, with a form's token all the same.</summary>
    public static async Task<StaffSession> StrangerAsync(RunningSite site)
    {
        var session = new StaffSession(site);
        await session.TakeTokenAsync(SignInPath);
        return session;
    }

    /// <summary>Signs in.</summary>
    public static async Task<StaffSession> SignInAsync(RunningSite site, string name, string password = Desk.OwnPassword)
    {
        var session = await StrangerAsync(site);
        using (var answer = await session.PostAsync(SignInPath, [new("UserName", name), new("Password", password)]))
        {
            Assert.True((int)answer.StatusCode == 302, $"{name} is not let in: {(int)answer.StatusCode}");
            session.Keep(answer);
        }

        await session.TakeTokenAsync(FormOfEverybody);
        return session;
    }

    /// <summary>This session, with the form cookie and the token somebody else was given: what an attacker would plant.</summary>
    public StaffSession WithFormsOf(StaffSession other, RunningSite site)
    {
        var planted = new StaffSession(site) { Token = other.Token };
        foreach (var (name, value) in _cookies)
        {
            planted._cookies[name] = value;
        }

        planted._cookies[FormCookie] = other._cookies[FormCookie];
        return planted;
    }

    /// <summary>Asks for a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    /// <summary>Sends a form with its token.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>>? values = null) =>
        SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent([.. values ?? [], new(TokenField, Token)]));

    /// <summary>Sends whatever it is in this person's name.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task TakeTokenAsync(string address)
    {
        using var answer = await GetAsync(address);
        Keep(answer);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Token = page.QuerySelector($"main input[name={TokenField}]")!.GetAttribute("value")!;
    }

    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }
    }
}
