using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BaNgoi.Web.Tests.Security;

/// <summary>What must hold of every answer, whatever it is about.</summary>
internal static class SecurityRules
{
    private static readonly string[] Sources = ["'none'", "'self'"];
    private static readonly string[] Telling = ["Server", "X-Powered-By", "X-AspNet-Version", "X-SourceFiles"];

    /// <summary>Looks at the headers and, of a page, at its source.</summary>
    public static async Task CheckAsync(string what, HttpResponseMessage answer)
    {
        CheckPolicy(what, One(what, answer, "Content-Security-Policy"));
        Assert.True(One(what, answer, "X-Content-Type-Options") == "nosniff", what);
        Assert.True(One(what, answer, "Referrer-Policy") == "same-origin", what);
        Assert.True(One(what, answer, "Cross-Origin-Opener-Policy") == "same-origin", what);
        Assert.True(One(what, answer, "Cross-Origin-Resource-Policy") == "same-origin", what);
        Assert.Contains("geolocation=()", One(what, answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.All(Telling, header => Assert.False(answer.Headers.Contains(header), $"{what} says {header}"));
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            Assert.True(cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase), $"{what}: {cookie}");
        }

        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            CheckPage(what, await answer.Content.ReadAsStringAsync());
        }
    }

    private static void CheckPolicy(string what, string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(directive => directive.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
        Assert.True(directives["default-src"] is ["'none'"], $"{what}: {policy}");
        Assert.True(directives["frame-ancestors"] is ["'none'"], $"{what}: {policy}");
        Assert.True(directives.ContainsKey("sandbox") || directives["base-uri"] is ["'none'"], $"{what}: {policy}");
        Assert.True(directives.ContainsKey("sandbox") || directives["form-action"] is ["'self'"], $"{what}: {policy}");
        Assert.All(directives.Values.SelectMany(sources => sources), source => Assert.Contains(source, Sources));
    }

    private static void CheckPage(string what, string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            var runs = element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json";
            Assert.False(runs && (element.TextContent.Trim().Length > 0 || !IsOurs(element.GetAttribute("src"))), $"{what}: {element.OuterHtml}");
            Assert.False(element.LocalName is "style" or "base" or "iframe" or "object" or "embed", $"{what}: {element.OuterHtml}");
            Assert.False(element.LocalName == "link" && element.GetAttribute("rel") == "stylesheet" && !IsOurs(element.GetAttribute("href")), $"{what}: {element.OuterHtml}");
            Assert.False(element.LocalName == "img" && !IsOurs(element.GetAttribute("src")), $"{what}: {element.OuterHtml}");
            Assert.All(element.Attributes, attribute => Assert.False(IsInline(attribute), $"{what}: {attribute.Name}={attribute.Value}"));
        }
    }

    private static bool IsInline(IAttr attribute) =>
        attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static bool IsOurs(string? address) => address is not null && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static string One(string what, HttpResponseMessage answer, string header)
    {
        Assert.True(answer.Headers.TryGetValues(header, out var values), $"{what} ({(int)answer.StatusCode}) has no {header}");
        return Assert.Single(values!);
    }
}
