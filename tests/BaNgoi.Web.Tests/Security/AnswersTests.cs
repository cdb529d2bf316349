namespace BaNgoi.Web.Tests.Security;

/// <summary>
/// Who gets what answer: every route and every act of a page, asked by one of each role, about what is their unit's and what
/// is another's. The answers are compared with the table people reviewed, so a new route or act fails until its row is there.
/// </summary>
[Collection(TownhallCollection.Name)]
public sealed class AnswersTests(Townhall hall)
{
    private const string Header = "route\tmethod\tact\twhose\t";
    private static readonly string ReviewedFile = Path.Combine(AppContext.BaseDirectory, "Security", "answers.tsv");

    [Fact]
    public async Task Everybody_gets_the_answers_that_were_reviewed()
    {
        var rows = new List<string> { Header + string.Join('\t', Townhall.Everybody) };
        foreach (var door in await Door.AllAsync(hall.Folder.Path))
        {
            foreach (var owner in Townhall.Owners(door))
            {
                var answers = new List<string>();
                foreach (var name in Townhall.Everybody)
                {
                    answers.Add(await AskAsync(door, owner, name));
                }

                rows.Add($"{door.Pattern}\t{door.Method}\t{door.Handler}\t{owner}\t{string.Join('\t', answers)}");
            }
        }

        var reviewed = (await File.ReadAllLinesAsync(ReviewedFile)).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        Assert.True(
            rows.SequenceEqual(reviewed),
            $"Review these rows and put them into Security/answers.tsv:\n{string.Join('\n', rows.Except(reviewed))}\nThese rows are no more:\n{string.Join('\n', reviewed.Except(rows))}");
    }

    [Fact]
    public async Task No_page_answers_a_method_it_has_no_act_for()
    {
        var pages = (await Door.AllAsync(hall.Folder.Path)).Where(door => door.Pattern.StartsWith("/admin", StringComparison.Ordinal) && door is { Method: "GET", Handler: Door.Unnamed }).ToList();
        Assert.True(pages.Count > 25);
        foreach (var page in pages)
        {
            foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options, HttpMethod.Trace })
            {
                using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", hall.As(Townhall.Administrator).Token)]);
                using var answer = await hall.As(Townhall.Administrator).SendAsync(method, Townhall.Address(page, Townhall.Owners(page)[0], Townhall.Administrator), method == HttpMethod.Trace ? null : body);

                Assert.True((int)answer.StatusCode is 400 or 404 or 405, $"{method} {page.Pattern}: {(int)answer.StatusCode}");
            }
        }
    }

    // The form holds nothing but its token: whoever is let in is told what is missing, and nothing changes.
    private async Task<string> AskAsync(Door door, string owner, string name)
    {
        var address = Townhall.Address(door, owner, name);
        using var answer = door.Method == "GET" ? await hall.As(name).GetAsync(address) : await hall.As(name).PostAsync(address);
        var target = answer.Headers.Location?.ToString() ?? "";
        return (int)answer.StatusCode != 302 ? $"{(int)answer.StatusCode}"
            : target.Contains("/admin/dang-nhap", StringComparison.Ordinal) ? "sign-in"
            : target.EndsWith("/admin/doi-mat-khau", StringComparison.Ordinal) ? "password"
            : "302";
    }
}
