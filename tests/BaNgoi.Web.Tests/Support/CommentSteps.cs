using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>The steps of a comment on a draft, by the words a citizen sees.</summary>
public static class CommentSteps
{
    /// <summary>The box for the words.</summary>
    public static ILocator Words(Visit visit) => visit.Page.GetByLabel("Ý kiến của ông/bà");

    /// <summary>Asks to see what would be sent, after the time a person needs.</summary>
    public static async Task ReviewAsync(Visit visit)
    {
        await Task.Delay(CitizenForm.Reading);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem lại trước khi gửi" }));
    }

    /// <summary>Sends what the check page shows.</summary>
    /// <returns>Address of the receipt.</returns>
    public static async Task<string> SendAsync(Visit visit)
    {
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }));
        await visit.AssertWellAsync("Phường đã nhận được");
        Assert.Contains("/bien-nhan/", visit.Page.Url, StringComparison.Ordinal);
        return visit.Page.Url;
    }
}
