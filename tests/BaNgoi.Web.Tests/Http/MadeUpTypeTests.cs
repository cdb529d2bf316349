using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>A content type is data: a recipe alone gives it pages, lists and search.</summary>
public sealed class MadeUpTypeTests
{
    private const string Recipe = """
        { "name": "made-up", "steps": [
          { "name": "ContentDefinition",
            "ContentTypes": [ { "Name": "BoatShed", "DisplayName": "Nhà thuyền", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "nha-thuyen/{{ Model.ContentItem | display_text | slugify }}" } } },
                { "PartName": "BoatShed", "Name": "BoatShed", "Settings": {} } ] } ],
            "ContentParts": [ { "Name": "BoatShed", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                { "FieldName": "NumericField", "Name": "Berths", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Số chỗ đậu" } } },
                { "FieldName": "TextField", "Name": "Keeper", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Người trông" }, "SearchFieldSettings": { "Role": "Keywords" } } } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "boatshed1", "ContentItemVersionId": "boatshed1v1", "ContentType": "BoatShed", "Latest": true, "Published": PUBLISHED,
              "TitlePart": { "Title": "Nhà thuyền Đá Bạc" }, "BoatShed": { "Berths": { "Value": 1200 }, "Keeper": { "Text": "<b>Tổ tự quản</b>" } } } ] } ] }
        """;

    [Fact]
    public async Task It_is_published_shown_and_found_within_a_moment_while_the_site_runs()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        var before = await site.Client.GetAsync(new Uri("/nha-thuyen/nha-thuyen-da-bac", UriKind.Relative));
        Assert.Equal(404, (int)before.StatusCode);

        var file = Path.Combine(folder.Path, "made-up.json");
        await File.WriteAllTextAsync(file, Recipe.Replace("PUBLISHED", "true", StringComparison.Ordinal));
        Assert.Equal(0, (await Executable.RunAsync("import", file, folder.Argument)).ExitCode);

        await Eventually.TrueAsync(async () => (await site.Client.GetAsync(new Uri("/nha-thuyen/nha-thuyen-da-bac", UriKind.Relative))).IsSuccessStatusCode, Eventually.Patience, () => "the page did not appear");
        var page = await site.Client.GetStringAsync("/nha-thuyen/nha-thuyen-da-bac");
        Assert.Contains("Nhà thuyền Đá Bạc", page, StringComparison.Ordinal);
        Assert.Contains("Số chỗ đậu", page, StringComparison.Ordinal);
        Assert.Contains("1.200", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Tổ tự quản&lt;/b&gt;", page, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync("/api/search?q=nha+thuyen+da+bac")).Contains("BoatShed", StringComparison.Ordinal), Eventually.Patience, () => "the document was not found");
    }

    [Fact]
    public async Task A_draft_of_it_shows_nowhere()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "made-up.json");
        await File.WriteAllTextAsync(file, Recipe.Replace("PUBLISHED", "false", StringComparison.Ordinal));
        Assert.Equal(0, (await Executable.RunAsync("import", file, folder.Argument)).ExitCode);

        await using var site = await RunningSite.StartAsync(folder);

        Assert.Equal(404, (int)(await site.Client.GetAsync(new Uri("/nha-thuyen/nha-thuyen-da-bac", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("BoatShed", await site.Client.GetStringAsync("/api/search?q=nha+thuyen+da+bac"), StringComparison.Ordinal);
        Assert.DoesNotContain("Đá Bạc", await site.Client.GetStringAsync("/tim-kiem?q=nha+thuyen"), StringComparison.Ordinal);
    }
}
