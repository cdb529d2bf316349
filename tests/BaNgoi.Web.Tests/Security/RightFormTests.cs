using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>A role without the permission is stopped by the act itself, not only by a form that was never shown to it.</summary>
[Collection(TownhallCollection.Name)]
public sealed class RightFormTests(Townhall hall)
{
    private const string Acts = "/admin/noi-dung/{id";

    /// <summary>Acts that only who may publish in the item's unit may do.</summary>
    private static readonly string[] ForPublishers = ["publication", "schedule", "approval", "return"];

    [Theory]
    [InlineData("observer", Townhall.Own)]
    [InlineData("observer", Townhall.Other)]
    [InlineData("editor", Townhall.Other)]
    [InlineData("approver", Townhall.Other)]
    [InlineData("without-role", Townhall.Own)]
    [InlineData("account-manager-of-unit", Townhall.Own)]
    public async Task Who_may_not_edit_changes_nothing(string who, string owner) =>
        await AssertNothingChangesAsync(who, owner, door => true);

    [Fact]
    public async Task An_editor_publishes_withdraws_and_deletes_nothing() => await AssertNothingChangesAsync(
        "editor", Townhall.Own, door => ForPublishers.Contains(door.Handler) || door.Pattern.EndsWith("/withdrawal", StringComparison.Ordinal) || door.Pattern.EndsWith("/deletion", StringComparison.Ordinal));

    [Theory]
    [InlineData("observer", "")]
    [InlineData("editor", "/admin/noi-dung/tu-luu?noi-dung=" + Townhall.Own)]
    public async Task Only_a_form_that_can_be_saved_is_kept_and_only_once_something_is_typed(string who, string address)
    {
        using var answer = await hall.As(who).GetAsync($"/admin/noi-dung/{Townhall.Own}");
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var form = page.QuerySelector("form.editor")!;

        Assert.Equal((address, "false"), (form.GetAttribute("data-copy"), form.GetAttribute("data-unsaved")));
    }

    // Everything the page of someone who may would send: the revision as it is, and words in every field.
    private async Task AssertNothingChangesAsync(string who, string owner, Func<Door, bool> which)
    {
        var doors = (await Door.AllAsync(hall.Folder.Path)).Where(door => door.Method == "POST" && door.Pattern.StartsWith(Acts, StringComparison.Ordinal) && which(door)).ToList();
        Assert.True(doors.Count >= 6);
        var revision = SiteData.Number(hall.Folder, $"SELECT Revision FROM content_items WHERE ItemId = '{owner}'");
        var before = Life(owner);
        foreach (var door in doors)
        {
            using var answer = await hall.As(who).PostAsync(
                Townhall.Address(door, owner, who),
                [
                    new("revision", $"{revision}"), new("version", $"{owner}v2"), new("reason", "Lý do."), new("note", "Lời."), new("review", "1"), new("schedule-day", "01/01/2099"), new("schedule-time", "08:00"),
                    new("item.TitlePart.Title", "Đã sửa"), new("item.MarkdownBodyPart.Markdown", "Đã sửa"), new("item.AutoroutePart.Path", $"trang-{owner}"),
                ]);

            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{door}: {(int)answer.StatusCode}");
            Assert.True(before == Life(owner), $"{door} by {who} changed the item");
        }
    }

    private string Life(string owner) => SiteData.Text(
        hall.Folder,
        $"""
        SELECT json_array(
            (SELECT json_group_array(json_array(State, Revision, DisplayText, UnitId, ScheduledUtc)) FROM content_items WHERE ItemId = '{owner}'),
            (SELECT json_group_array(json_array(VersionId, Latest, Published, Parts)) FROM content_versions WHERE ItemId = '{owner}'),
            (SELECT json_group_array(Json) FROM public_documents WHERE Id = '{owner}'),
            (SELECT count(*) FROM content_reviews WHERE ItemId = '{owner}'),
            (SELECT count(*) FROM content_versions))
        """);
}
