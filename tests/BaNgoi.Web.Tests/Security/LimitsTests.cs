using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Web.Admin.Editing;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>Limits through the whole pipeline: what lies just under one is taken, what lies just over is refused with a word.</summary>
[Collection(TownhallCollection.Name)]
public sealed class LimitsTests(Townhall hall)
{
    private const string Editor = "/admin/noi-dung/" + Townhall.Own;
    private const string WorkingCopy = "/admin/noi-dung/tu-luu?noi-dung=" + Townhall.Own;
    private const int LargestCitizensForm = 128 * 1024;

    // The form has no revision: whoever is let in is told that somebody changed the item.
    private const int Read = 409;
    private const int Unread = 400;

    [Theory]
    [InlineData(FormLimits.MostValues, Read)]
    [InlineData(FormLimits.MostValues + 1, Unread)]
    public async Task The_editor_reads_so_many_values(int count, int status) =>
        Assert.Equal(status, await SendAsync(Enumerable.Range(0, count - 1).Select(i => KeyValuePair.Create($"item.X{i}", "x"))));

    [Theory]
    [InlineData(FormLimits.LongestValue, Read)]
    [InlineData(FormLimits.LongestValue + 1, Unread)]
    public async Task The_editor_reads_values_so_long(int length, int status) => Assert.Equal(status, await SendAsync([new("item.TitlePart.Title", new string('x', length))]));

    [Theory]
    [InlineData(FormLimits.LongestName, Read)]
    [InlineData(FormLimits.LongestName + 1, Unread)]
    public async Task The_editor_reads_names_so_long(int length, int status) => Assert.Equal(status, await SendAsync([new("item.".PadRight(length, 'x'), "x")]));

    [Fact]
    public async Task What_is_typed_is_kept_up_to_its_limit()
    {
        // Names, quotes and commas of the JSON take the rest.
        const int envelope = 200;
        const int fields = WorkingCopies.LongestTyped / FormLimits.LongestValue;
        foreach (var (over, status) in new[] { (-envelope, 200), (1, 413) })
        {
            var lengths = Enumerable.Repeat(FormLimits.LongestValue, fields - 1).Append(FormLimits.LongestValue + Math.Min(over, 0));
            using var answer = await hall.As(Townhall.Administrator).PostAsync(WorkingCopy, [new("revision", "2"), .. lengths.Select((length, i) => KeyValuePair.Create($"item.T{i}", new string('x', length)))]);

            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(MediaLimits.LargestFile, 302)]
    [InlineData(MediaLimits.LargestFile + 1, 400)]
    public async Task A_file_of_the_largest_size_is_taken(int length, int status)
    {
        var bytes = new byte[length];
        "%PDF-1.7\n"u8.CopyTo(bytes);
        using var file = new ByteArrayContent(bytes);
        using var token = new StringContent(hall.As(Townhall.Administrator).Token);
        using var words = new StringContent("Bản vẽ");
        using var form = new MultipartFormDataContent { { file, "Upload", "lon.pdf" }, { words, "AlternativeText" }, { token, StaffSession.TokenField } };
        using var answer = await hall.As(Townhall.Administrator).SendAsync(HttpMethod.Post, "/admin/tep/tai-len", form);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(LargestCitizensForm, 422)]
    [InlineData(LargestCitizensForm + 1, 413)]
    public async Task A_citizens_form_is_read_up_to_its_limit(int bytes, int status)
    {
        const string name = "noi-dung=";
        using var body = new StringContent(name + new string('a', bytes - name.Length), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await hall.As(Townhall.Stranger).SendAsync(HttpMethod.Post, "/bao-sai-sot", body);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(SearchRequest.MaxSize)]
    [InlineData(SearchRequest.MaxSize + 1)]
    public async Task A_search_answers_with_so_many_hits_at_most(int size)
    {
        var hits = JsonNode.Parse(await hall.Site.Client.GetStringAsync($"/api/search?q=dang+ky&size={size}"))!["hits"]!.AsArray().Count;
        var all = (int)JsonNode.Parse(await hall.Site.Client.GetStringAsync("/api/search?q=dang+ky"))!["total"]!;

        Assert.Equal(Math.Min(all, SearchRequest.MaxSize), hits);
    }

    [Theory]
    [InlineData("/tim-kiem", 1000, 1000)]
    [InlineData("/tim-kiem", 1001, 1000)]
    [InlineData("/thu-tuc", 200, 200)]
    [InlineData("/thu-tuc", 201, 200)]
    public async Task A_question_is_taken_up_to_its_limit(string list, int length, int taken)
    {
        using var page = new HtmlParser().ParseDocument(await hall.Site.Client.GetStringAsync($"{list}?q={new string('z', length)}"));

        Assert.Equal(taken, page.QuerySelectorAll("main input[name=q]")[0].GetAttribute("value")!.Length);
    }

    [Theory]
    [InlineData("/tim-kiem?q=dang+ky&trang=1000")]
    [InlineData("/tim-kiem?q=dang+ky&trang=1001")]
    [InlineData("/thu-tuc?trang=100000")]
    [InlineData("/thu-tuc?trang=100001")]
    [InlineData("/thu-tuc?loc=A:1&loc=B:1&loc=C:1&loc=D:1&loc=E:1&loc=F:1&loc=G:1&loc=H:1")]
    [InlineData("/thu-tuc?loc=A:1&loc=B:1&loc=C:1&loc=D:1&loc=E:1&loc=F:1&loc=G:1&loc=H:1&loc=I:1")]
    public async Task Beyond_the_last_page_and_the_last_choice_there_is_a_page_all_the_same(string address)
    {
        using var answer = await hall.Site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    private async Task<int> SendAsync(IEnumerable<KeyValuePair<string, string>> values)
    {
        using var answer = await hall.As(Townhall.Administrator).PostAsync(Editor, values);
        return (int)answer.StatusCode;
    }
}
