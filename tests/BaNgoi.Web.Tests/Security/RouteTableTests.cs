using System.Text.RegularExpressions;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>No route comes into the world unseen: each has a reviewed row that says who may use it, and is what the row says.</summary>
public sealed partial class RouteTableTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task Every_route_has_its_reviewed_row_and_every_row_its_route()
    {
        using var folder = new DataFolder();
        var declared = await RouteTable.DeclaredAsync(folder.Path);
        var reviewed = RouteTable.Reviewed();

        Assert.True(
            declared.SequenceEqual(reviewed),
            $"Review these and put them into Security/routes.tsv:\n{string.Join('\n', declared.Except(reviewed))}\nThese rows have no route any more:\n{string.Join('\n', reviewed.Except(declared))}");
        Assert.DoesNotContain(declared, row => row.EndsWith(RouteTable.Undeclared, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_from_everything_that_is_not_everyones()
    {
        var closed = RouteTable.Reviewed().Select(row => row.Split('\t')).Where(row => row[2] != RouteTable.Everyone).ToList();

        Assert.True(closed.Count > 15);
        foreach (var row in closed)
        {
            var address = new Uri(Sample(row[1]), UriKind.Relative);
            using var read = await shared.Site.Client.GetAsync(address);
            Assert.True(SentToSignIn(read), $"GET {address}: {(int)read.StatusCode}");
            if (row[0] == "page")
            {
                using var written = await shared.Site.Client.PostAsync(address, new FormUrlEncodedContent([]));
                Assert.True(SentToSignIn(written), $"POST {address}: {(int)written.StatusCode}");
            }
        }
    }

    [Fact]
    public void Everything_under_admin_but_the_way_in_is_closed()
    {
        var open = RouteTable.Reviewed().Select(row => row.Split('\t')).Where(row => row[1].StartsWith("/admin", StringComparison.Ordinal) && row[2] == RouteTable.Everyone).Select(row => row[1]);

        Assert.Equal(["/admin/assets/{name}", "/admin/dang-nhap", "/admin/dang-nhap/ma-xac-thuc", "/admin/dang-xuat", "/admin/het-phien"], open);
    }

    private static bool SentToSignIn(HttpResponseMessage answer) =>
        (int)answer.StatusCode == 302 && answer.Headers.Location!.ToString().Contains("/admin/dang-nhap", StringComparison.Ordinal);

    // Optional parts are left out; the others get a word that fits anything.
    private static string Sample(string pattern) => Parameter().Replace(OptionalTail().Replace(pattern, ""), "x");

    [GeneratedRegex(@"/\{[^{}]*\?\}$|/\{handler:regex\(.*\)\?\}$")]
    private static partial Regex OptionalTail();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
