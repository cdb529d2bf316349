using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>What another site makes somebody's browser send does nothing: neither in the office nor at the citizens' forms.</summary>
[Collection(TownhallCollection.Name)]
public sealed class ForgeryTests(Townhall hall)
{
    private const int Refused = 400;

    [Fact]
    public async Task The_office_takes_no_form_without_the_persons_own_token()
    {
        var administrator = hall.As(Townhall.Administrator);
        using var planted = administrator.WithFormsOf(hall.As("approver"), hall.Site);
        using var plantedBefore = administrator.WithFormsOf(hall.As(Townhall.Stranger), hall.Site);
        var attempts = new (string What, StaffSession Session, string? Token)[]
        {
            ("no token", administrator, null), ("an empty token", administrator, ""), ("a made-up token", administrator, "CfDJ8-gia-mao"),
            ("a colleague's token", administrator, hall.As("approver").Token), ("a colleague's cookie and token", planted, planted.Token),
            ("a cookie and token from before the sign-in", plantedBefore, plantedBefore.Token),
        };
        var before = await SiteData.SettledFingerprintAsync(hall.Folder);
        var refused = 0;
        foreach (var door in (await Door.AllAsync(hall.Folder.Path)).Where(door => door.Method == "POST" && door.Pattern.StartsWith("/admin", StringComparison.Ordinal)))
        {
            foreach (var (what, session, token) in attempts)
            {
                using var form = new FormUrlEncodedContent(token is null ? Form() : Form().Append(new(StaffSession.TokenField, token)));
                using var answer = await session.SendAsync(HttpMethod.Post, Townhall.Address(door, Townhall.Owners(door)[0], Townhall.Administrator), form);

                Assert.True((int)answer.StatusCode is Refused or 404 or 405, $"{door} with {what}: {(int)answer.StatusCode}");
                refused += (int)answer.StatusCode == Refused ? 1 : 0;
            }
        }

        Assert.True(refused > 40 * attempts.Length, $"only {refused} were refused for their token");
        Assert.Empty(SiteData.Changed(before, SiteData.Fingerprint(hall.Folder)));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://noi-khac.example")]
    [InlineData("Origin", "null")]
    [InlineData("Referer", "https://noi-khac.example/trang")]
    public async Task A_citizens_form_is_not_taken_from_another_site(string header, string value)
    {
        var before = await SiteData.SettledFingerprintAsync(hall.Folder);
        var doors = await CitizensDoorsAsync();

        foreach (var door in doors)
        {
            using var form = new FormUrlEncodedContent(Form());
            using var answer = await hall.As(Townhall.Stranger).SendAsync(HttpMethod.Post, Townhall.Address(door, "-", Townhall.Stranger), form, (header, value));

            Assert.True((int)answer.StatusCode == 403, $"{door}: {(int)answer.StatusCode}");
        }

        Assert.Empty(SiteData.Changed(before, SiteData.Fingerprint(hall.Folder)));
    }

    [Fact]
    public async Task A_citizens_form_is_taken_from_a_page_of_this_site()
    {
        foreach (var door in await CitizensDoorsAsync())
        {
            using var form = new FormUrlEncodedContent(Form());
            using var answer = await hall.As(Townhall.Stranger).SendAsync(HttpMethod.Post, Townhall.Address(door, "-", Townhall.Stranger), form, ("Sec-Fetch-Site", "same-origin"));

            Assert.True((int)answer.StatusCode is 303 or 422, $"{door}: {(int)answer.StatusCode}");
        }
    }

    // Everything outside the office that takes a form at all.
    private async Task<IReadOnlyList<Door>> CitizensDoorsAsync()
    {
        var doors = new List<Door>();
        foreach (var door in (await Door.AllAsync(hall.Folder.Path)).Where(door => door.Method == "POST" && !door.Pattern.StartsWith("/admin", StringComparison.Ordinal)))
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await hall.As(Townhall.Stranger).SendAsync(HttpMethod.Post, Townhall.Address(door, "-", Townhall.Stranger), form);
            if ((int)answer.StatusCode != 405)
            {
                doors.Add(door);
            }
        }

        Assert.True(doors.Count >= 3);
        return doors;
    }

    // Whatever the forms of the site have in common, filled in well enough to do something.
    private static IEnumerable<KeyValuePair<string, string>> Form() =>
        [new("revision", "2"), new("reason", "Lý do."), new("note", "Lời."), new("Text", "Lời."), new("tra-loi", "co"), new("noi-dung", "Lời."), new("UserName", Townhall.Administrator), new("Password", Desk.OwnPassword)];
}
