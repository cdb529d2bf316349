using System.Globalization;
using System.IO.Compression;
using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Everybody gets a page in an encoding he reads, kept or not; the admin is never compressed.</summary>
public sealed class CompressionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Procedure = "/thu-tuc/dang-ky-khai-sinh";

    public static TheoryData<string, string> Asked => new()
    {
        { "br", "br" }, { "gzip", "gzip" }, { "", "" }, { "identity", "" }, { "gzip, deflate, br, zstd", "br" }, { "gzip;q=1.0, br;q=0.5", "gzip" },
        { "br;q=0, gzip", "gzip" }, { "zstd", "" }, { "*", "br" }, { "gzip;q=0", "" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_page_comes_in_the_encoding_asked_for_the_first_time_and_from_what_is_kept(string asked, string expected)
    {
        var plain = await TextAsync(await AskAsync(Procedure, ""));

        // A choice nobody else makes: the first answer is made, the second is kept.
        var path = $"{Procedure}?loc=khong-co:{Uri.EscapeDataString(asked)}";
        var first = await CheckAsync(path, asked, expected, plain.Length / 2);
        var second = await CheckAsync(path, asked, expected, plain.Length / 2);

        Assert.Equal(first.Text, second.Text);
        Assert.True(second.IsKept, "the second answer was made anew");

        // What is compressed on its way has no length yet: these bytes were kept.
        Assert.Equal(second.Length, second.Told);
        Assert.Equal(expected.Length > 0, second.Length < second.Text.Length / 2);
    }

    [Fact]
    public async Task All_readers_of_a_kept_page_read_the_same_under_the_same_tag_whoever_came_first()
    {
        var answers = new List<(string Asked, HttpResponseMessage Answer, string Text)>();
        foreach (var asked in new[] { "br", "", "gzip", "br", "gzip", "" })
        {
            var answer = await AskAsync("/", asked);
            answers.Add((asked, answer, await TextAsync(answer)));
        }

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Contains("</html>", answers[0].Text, StringComparison.Ordinal);
        var tag = Assert.Single(answers.Select(answer => answer.Answer.Headers.ETag).Distinct())!;
        Assert.True(tag.IsWeak, "one tag for several encodings is a weak one");
        Assert.All(answers, answer => Assert.Equal(answer.Asked, string.Concat(answer.Answer.Content.Headers.ContentEncoding)));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task Who_has_the_page_is_told_that_it_is_unchanged_in_any_encoding(string asked)
    {
        using var page = await AskAsync(Procedure, "gzip");
        foreach (var known in new[] { page.Headers.ETag!.ToString(), $"\"x\", {page.Headers.ETag}", page.Headers.ETag.Tag, "*" })
        {
            using var answer = await AskAsync(Procedure, asked, known);

            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(page.Headers.ETag, answer.Headers.ETag);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }

        using var changed = await AskAsync(Procedure, asked, "W/\"x\"");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/api/search?q=khai+sinh")]
    [InlineData("/tim-kiem?q=khai+sinh")]
    [InlineData("/thu-tuc.csv")]
    [InlineData("/thu-tuc.atom")]
    public async Task What_is_not_kept_is_compressed_too(string path)
    {
        var plain = await TextAsync(await AskAsync(path, ""));
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var answer = await AskAsync(path, encoding);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.InRange((await TextAsync(answer)).Length, plain.Length - 100, plain.Length + 100);
        }
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/ADMIN/noi-dung")]
    [InlineData("/admin/tim-kiem")]
    [InlineData("/admin/khong-co-trang-nay")]
    [InlineData("/admin/dang-nhap")]
    public async Task The_admin_is_never_compressed_and_never_kept(string path)
    {
        var name = $"nen{Guid.NewGuid():N}"[..12];
        Staff.Add(shared.Folder, name, "Administrator");
        using var person = await StaffSession.SignInAsync(shared.Site, name);
        foreach (var encoding in new[] { "br", "gzip", "gzip, deflate, br" })
        {
            using var answer = await person.SendAsync(HttpMethod.Get, path, null, ("Accept-Encoding", encoding));
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.Null(answer.Headers.Age);
            Assert.Null(answer.Headers.ETag);
        }
    }

    private async Task<(string Text, int Length, long? Told, bool IsKept)> CheckAsync(string path, string asked, string expected, int least)
    {
        using var answer = await AskAsync(path, asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, string.Concat(answer.Content.Headers.ContentEncoding));
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var told = answer.Content.Headers.NonValidated.TryGetValues("Content-Length", out var length) ? long.Parse(length.ToString(), CultureInfo.InvariantCulture) : (long?)null;
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = await TextAsync(answer);
        Assert.InRange(text.Length, least, int.MaxValue);
        return (text, bytes.Length, told, answer.Headers.Age is not null);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string encodings, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (encodings.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        }

        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        return await shared.Site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = string.Concat(answer.Content.Headers.ContentEncoding) switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
