using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Tests.Content;

public sealed class ContentItemJsonTests
{
    [Fact]
    public void An_item_is_written_in_the_order_of_an_export_whatever_the_order_it_came_in()
    {
        var item = ContentItemJson.Read(StoredJson.ReadObject(
            """{ "Zeta": { "a": 1 }, "Author": "an", "Published": true, "TitlePart": { "Title": "T" }, "ContentType": "X", "CreatedUtc": "2026-01-02T03:04:05.1200000Z", "Latest": true, "ContentItemVersionId": "v1", "Owner": "o", "ContentItemId": "i1", "DisplayText": "D", "ModifiedUtc": "2026-01-02T10:04:05+07:00", "PublishedUtc": null }"""));

        Assert.Equal(
            """{"ContentItemId":"i1","ContentItemVersionId":"v1","ContentType":"X","DisplayText":"D","Latest":true,"Published":true,"ModifiedUtc":"2026-01-02T03:04:05Z","PublishedUtc":null,"CreatedUtc":"2026-01-02T03:04:05.12Z","Owner":"o","Author":"an","Zeta":{"a":1},"TitlePart":{"Title":"T"}}""",
            StoredJson.Write(ContentItemJson.Write(item)));
    }

    [Fact]
    public void Unknown_objects_and_arrays_are_kept_and_unknown_values_dropped()
    {
        var item = ContentItemJson.Read(StoredJson.ReadObject("""{ "ContentItemId": "i1", "ContentType": "X", "Number": 5, "Text": "x", "Flag": true, "Nothing": null, "Part": { "Deep": [ { "x": 1.50 } ] }, "List": [ 1 ] }"""));

        Assert.Equal("""{"Part":{"Deep":[{"x":1.50}]},"List":[1]}""", StoredJson.Write(item.Parts));
    }

    [Theory]
    [InlineData("""{ "ContentType": "X" }""", "ContentItemId")]
    [InlineData("""{ "ContentItemId": 5, "ContentType": "X" }""", "ContentItemId")]
    [InlineData("""{ "ContentItemId": "a b", "ContentType": "X" }""", "ContentItemId")]
    [InlineData("""{ "ContentItemId": "đ", "ContentType": "X" }""", "ContentItemId")]
    [InlineData("""{ "ContentItemId": "a" }""", "ContentType")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": [] }""", "ContentType")]
    [InlineData("""{ "ContentItemId": "a", "ContentItemVersionId": "-", "ContentType": "X" }""", "ContentItemVersionId")]
    public void An_item_without_usable_id_or_type_is_refused_and_the_key_named(string json, string key) =>
        Assert.Contains(key, Assert.Throws<FormatException>(() => ContentItemJson.Read(StoredJson.ReadObject(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Own_keys_of_the_wrong_shape_read_as_absent()
    {
        var item = ContentItemJson.Read(StoredJson.ReadObject("""{ "ContentItemId": "a", "ContentType": "X", "Latest": "yes", "Published": 1, "CreatedUtc": {}, "ModifiedUtc": "soon", "Owner": 5, "Author": null, "DisplayText": [] }"""));

        Assert.Equal((false, false, null, null, "", "", ""), (item.Latest, item.Published, item.CreatedUtc, item.ModifiedUtc, item.Owner, item.Author, item.DisplayText));
        Assert.Empty(item.Parts);
    }

    [Fact]
    public void A_copy_shares_nothing()
    {
        var item = ContentItemJson.Read(StoredJson.ReadObject("""{ "ContentItemId": "a", "ContentType": "X", "P": { "a": 1 } }"""));
        var copy = item.Clone();
        copy.Part("P")!["a"] = 2;

        Assert.Equal(1, (int)item.Part("P")!["a"]!);
    }

    [Fact]
    public void Parts_of_the_wrong_shape_read_as_absent()
    {
        var item = new ContentItem { ContentItemId = "a", ContentType = "X", Parts = StoredJson.ReadObject("""{ "TitlePart": [ 1 ], "X": { "F": 5 } }""") };

        Assert.Null(item.Part("TitlePart"));
        Assert.Null(item.Text("TitlePart", "Title"));
        Assert.Null(item.FieldText("X", "F"));
        Assert.IsType<JsonObject>(item.PartOrNew("TitlePart"));
    }
}
