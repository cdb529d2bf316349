using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Web.Admin.Editing;

namespace BaNgoi.Cms.Tests.Admin;

public sealed class ContentFormTests : IAsyncLifetime
{
    private const string Types =
        """
        { "name": "form", "steps": [ { "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Everything", "DisplayName": "Đủ", "Settings": {}, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": "EditableRequired" } } },
                { "PartName": "Everything", "Name": "Everything", "Settings": {} },
                { "PartName": "Source", "Name": "Source", "Settings": { "ImportedPartSettings": { "Imported": true, "Source": "Cổng" } } },
                { "PartName": "BagPart", "Name": "Chapters", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Chapter" ] } } } ] },
            { "Name": "Chapter", "DisplayName": "Chương", "Settings": {}, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "BagPart", "Name": "Inner", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Chapter" ] } } } ] } ],
          "ContentParts": [
            { "Name": "Everything", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Line", "Settings": {} }, { "FieldName": "MarkdownField", "Name": "Words", "Settings": {} },
              { "FieldName": "HtmlField", "Name": "Html", "Settings": {} }, { "FieldName": "BooleanField", "Name": "Flag", "Settings": {} },
              { "FieldName": "NumericField", "Name": "Amount", "Settings": { "NumericFieldSettings": { "Scale": 2 } } },
              { "FieldName": "DateField", "Name": "Day", "Settings": {} }, { "FieldName": "DateTimeField", "Name": "Opens", "Settings": {} },
              { "FieldName": "TimeField", "Name": "Clock", "Settings": {} }, { "FieldName": "LinkField", "Name": "Link", "Settings": {} },
              { "FieldName": "MultiTextField", "Name": "Lines", "Settings": {} }, { "FieldName": "ContentPickerField", "Name": "Items", "Settings": {} },
              { "FieldName": "TaxonomyField", "Name": "Terms", "Settings": {} }, { "FieldName": "MediaField", "Name": "Files", "Settings": {} },
              { "FieldName": "UserPickerField", "Name": "Who", "Settings": {} } ] },
            { "Name": "Source", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Code", "Settings": {} } ] } ] } ] }
        """;

    private const string Stored =
        """
        { "TitlePart": { "Title": "Một", "Extra": 1 }, "Unknown": { "Deep": [ 1, { "a": null } ] }, "List": [ 1, 2 ],
          "Everything": {
            "Line": { "Text": " có khoảng trắng ", "Kept": true }, "Words": { "Markdown": "a\r\nb\n" }, "Html": { "Html": "<p>x</p>" },
            "Flag": { "Value": null }, "Amount": { "Value": 10.50 }, "Day": { "Value": "2026-12-01" }, "Opens": { "Value": "2026-12-01T08:30:15.5Z" },
            "Clock": { "Value": "08:30:00.000" }, "Link": { "Url": "~/x", "Text": "", "Target": "_blank" }, "Lines": { "Values": [ "a", "b" ] },
            "Items": { "ContentItemIds": [ "gone01" ] }, "Terms": { "TaxonomyContentItemId": "t1", "TermContentItemIds": [ "x" ], "TagNames": [ "X" ] },
            "Files": { "Paths": [ "a/b.jpg", "c.pdf" ], "MediaTexts": [ "", "C" ], "Anchors": [ { "X": 0.5, "Y": 0.5 }, null ] },
            "Who": { "UserIds": [ "u1" ], "UserNames": [ "lan" ] }, "Strange": { "Value": { } } },
          "Source": { "Code": { "Text": "chính thức" } },
          "Chapters": { "ContentItems": [
            { "ContentItemId": "c1", "ContentType": "Chapter", "DisplayText": "Chương 1", "Owner": "x", "TitlePart": { "Title": "Chương 1" },
              "Inner": { "ContentItems": [ { "ContentType": "Chapter", "TitlePart": { "Title": "Trong" }, "Foreign": { "k": 1 } } ] } },
            { "ContentItemId": "c2", "ContentType": "NoSuchType", "Data": { "k": 1 } } ] } }
        """;

    private readonly TestSite _test = new();
    private Site _site = null!;
    private EditorLookups _lookups = null!;

    public async Task InitializeAsync()
    {
        await _test.ApplyAsync(Types);
        await using var db = _test.Open();
        _site = await Site.LoadAsync(db, CancellationToken.None);
        _lookups = await EditorLookups.LoadAsync(db, _site, Actor.System, "Everything", CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void A_form_sent_back_unchanged_leaves_every_byte_of_the_item()
    {
        var item = Item();
        var (parts, errors) = Read(item, new ContentForm(_site).Fill(item));
        Assert.Empty(errors);
        Assert.Equal(item.Parts.ToJsonString(), parts.ToJsonString());
    }

    [Fact]
    public void Only_what_was_changed_changes_and_unknown_keys_beside_it_stay()
    {
        var item = Item();
        var form = new ContentForm(_site).Fill(item);
        form.Set("item.Everything.Line", "mới");
        form.Set("item.Everything.Amount", "1.500,5");
        form.Set("item.Chapters.c1.TitlePart.Title", "Chương đầu");
        var (parts, errors) = Read(item, form);
        Assert.Empty(errors);
        var expected = item.Parts.DeepClone();
        expected["Everything"]!["Line"]!["Text"] = "mới";
        expected["Everything"]!["Amount"]!["Value"] = 1500.5m;
        expected["Chapters"]!["ContentItems"]![0]!["TitlePart"]!["Title"] = "Chương đầu";
        expected["Chapters"]!["ContentItems"]![0]!["DisplayText"] = "Chương đầu";
        Assert.True(JsonNode.DeepEquals(expected, parts), parts.ToJsonString());
    }

    [Fact]
    public void Whatever_is_posted_for_an_imported_part_is_ignored()
    {
        var item = Item();
        var form = new ContentForm(_site).Fill(item);
        Assert.False(form.Has("item.Source.Code"));
        form.Set("item.Source.Code", "giả");
        Assert.True(JsonNode.DeepEquals(item.Parts, Read(item, form).Parts));
    }

    [Fact]
    public void Values_the_browser_did_not_send_are_not_emptied() =>
        Assert.True(JsonNode.DeepEquals(Item().Parts, Read(Item(), new FormValues()).Parts));

    [Fact]
    public void What_cannot_be_read_is_a_mistake_beside_its_field()
    {
        var form = new ContentForm(_site).Fill(Item());
        form.Set("item.Everything.Day", "31/02/2026");
        form.Set("item.Everything.Amount", "1.5");
        Assert.Equal(["item.Everything.Amount", "item.Everything.Day"], Read(Item(), form).Errors.Order());
    }

    [Fact]
    public void Nested_items_move_go_and_come_without_losing_their_own_data()
    {
        var item = Item();
        var content = new ContentForm(_site);
        var form = content.Fill(item);
        FormActs.Apply(new FormAct("down", "item.Chapters", "c1"), form, content, _site.Definitions, _test.Clock);
        FormActs.Apply(new FormAct("add", "item.Chapters", "Chapter"), form, content, _site.Definitions, _test.Clock);
        var items = Read(item, form).Parts["Chapters"]!["ContentItems"]!.AsArray();
        Assert.Equal(["c2", "c1"], items.Take(2).Select(i => (string)i!["ContentItemId"]!));
        Assert.Equal("Chapter", (string)items[2]!["ContentType"]!);
        Assert.Equal(1, (int)items[0]!["Data"]!["k"]!);
    }

    [Fact]
    public void A_nested_item_of_a_type_the_container_does_not_take_is_not_made()
    {
        var form = new ContentForm(_site).Fill(Item());
        form.Set("item.Chapters.items", "c1", "c2", "x9");
        form.Set("item.Chapters.x9.type", "Everything");
        Assert.True(JsonNode.DeepEquals(Item().Parts, Read(Item(), form).Parts));
    }

    [Fact]
    public void After_two_edited_at_once_my_words_stay_and_the_rest_is_theirs()
    {
        var content = new ContentForm(_site);
        var (before, theirs, mine) = (content.Fill(Item()), content.Fill(Item()), content.Fill(Item()));
        theirs.Set("item.Everything.Line", "của họ");
        theirs.Set("item.TitlePart.Title", "tựa của họ");
        mine.Set("item.Everything.Line", "của tôi");
        var merged = mine.MergedOnto(theirs, before);
        Assert.Equal("của tôi", merged.Text("item.Everything.Line"));
        Assert.Equal("tựa của họ", merged.Text("item.TitlePart.Title"));
    }

    private static ContentItem Item() => new() { ContentItemId = "i1", ContentType = "Everything", Parts = JsonNode.Parse(Stored)!.AsObject() };

    private (JsonObject Parts, IEnumerable<string> Errors) Read(ContentItem item, FormValues form)
    {
        var reading = new FormReading(_site, form, _lookups);
        return (new ContentForm(_site).Read(item, reading), reading.Errors.Keys);
    }
}
