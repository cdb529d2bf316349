using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Tests.Content.Fields;

public sealed class FieldKindTests
{
    private static readonly ProjectionContext Context = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

    // kind, a good value, the public form without kind and label, plain texts
    public static TheoryData<string, string, string, string> Good() => new()
    {
        { "TextField", """{ "Text": "Đỏ <b>" }""", """{"text":"Đỏ <b>","value":"Đỏ <b>"}""", "Đỏ <b>" },
        { "HtmlField", """{ "Html": "<p>Đỏ</p><script>x</script>" }""", """{"html":"<p>Đỏ</p>"}""", "Đỏ" },
        { "MarkdownField", """{ "Markdown": "**Đỏ**" }""", """{"html":"<p><strong>Đỏ</strong></p>"}""", "Đỏ" },
        { "BooleanField", """{ "Value": true }""", """{"value":true}""", "Nhãn" },
        { "NumericField", """{ "Value": 1234.5 }""", """{"value":1234.5,"text":"1.234,5"}""", "1.234,5" },
        { "NumericField", """{ "Value": "7" }""", """{"value":7,"text":"7"}""", "7" },
        { "DateField", """{ "Value": "2026-12-01T00:00:00Z" }""", """{"value":"2026-12-01","text":"01/12/2026"}""", "01/12/2026" },
        { "DateField", """{ "Value": "2026-12-01" }""", """{"value":"2026-12-01","text":"01/12/2026"}""", "01/12/2026" },
        { "DateField", """{ "Value": "2026-12-01T00:00:00+07:00" }""", """{"value":"2026-12-01","text":"01/12/2026"}""", "01/12/2026" },
        { "DateTimeField", """{ "Value": "2026-12-01T20:30:00Z" }""", """{"value":"2026-12-01T20:30:00Z","text":"03:30 ngày 02/12/2026"}""", "03:30 ngày 02/12/2026" },
        { "TimeField", """{ "Value": "08:30:00" }""", """{"value":"08:30:00","text":"08:30"}""", "08:30" },
        { "LinkField", """{ "Url": "~/a", "Text": "A" }""", """{"url":"/a","text":"A"}""", "A" },
        { "MultiTextField", """{ "Values": [ "a", "b" ] }""", """{"values":[{"value":"a","text":"a"},{"value":"b","text":"b"}]}""", "a|b" },
        { "ContentPickerField", """{ "ContentItemIds": [ "x" ] }""", """{"ids":["x"]}""", "" },
        { "TaxonomyField", """{ "TaxonomyContentItemId": "t", "TermContentItemIds": [ "x" ] }""", """{"taxonomyId":"t","ids":["x"]}""", "" },
        { "MediaField", """{ "Paths": [ "a/b c.pdf" ], "MediaTexts": [ "Mẫu" ] }""", """{"files":[{"path":"a/b c.pdf","url":"/media/a/b%20c.pdf","text":"Mẫu","name":"b c.pdf"}]}""", "Mẫu" },
        { "UserPickerField", """{ "UserIds": [ "secret" ], "UserNames": [ "secret" ] }""", "{}", "" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_value_is_accepted_shown_and_found(string kind, string value, string shown, string texts)
    {
        var (field, json) = (Field(kind, required: true), StoredJson.ReadObject(value));

        Assert.Empty(Kind(kind).Validate(field, json));
        var projected = Kind(kind).Project(field, json, Context);
        Assert.Equal((kind, "Nhãn"), ((string)projected["kind"]!, (string)projected["label"]!));
        projected.Remove("kind");
        projected.Remove("label");
        Assert.Equal(shown, StoredJson.Write(projected));
        Assert.Equal(texts, string.Join('|', Kind(kind).Texts(field, json, Context)));
    }

    [Fact]
    public void Every_kind_has_a_good_example() =>
        Assert.Equal(FieldKinds.All.Select(k => k.Name).Order(), Good().Select(row => (string)((object[])row)[0]).Distinct().Order());

    public static TheoryData<string, string> Odd()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in FieldKinds.All)
        {
            foreach (var value in new[] { "null", "5", "-1e400", "true", "\"\"", "\" \"", "{}", "[]", "[ 1, null, {}, [] ]", "{ \"a\": 1 }" })
            {
                data.Add(kind.Name, "{ " + string.Join(", ", kind.Keys.Select(key => $"\"{key}\": {value}")) + " }");
            }

            data.Add(kind.Name, "{}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void A_value_of_the_wrong_shape_never_fails_and_its_public_form_is_complete(string kind, string value)
    {
        var (field, json) = (Field(kind), StoredJson.ReadObject(value));

        _ = Kind(kind).Validate(field, json).ToList();
        _ = Kind(kind).Texts(field, json, Context).ToList();
        Assert.Equal(Kind(kind).Project(field, null, Context).Select(p => p.Key), Kind(kind).Project(field, json, Context).Select(p => p.Key));
    }

    public static TheoryData<string> Kinds() => [.. FieldKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_required_field_that_is_empty_is_a_reason_and_an_optional_one_is_not(string kind)
    {
        Assert.Equal(["chưa điền"], Kind(kind).Validate(Field(kind, required: true), null));
        Assert.Equal(["chưa điền"], Kind(kind).Validate(Field(kind, required: true), []));
        Assert.Empty(Kind(kind).Validate(Field(kind), null));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("evil.example")]
    [InlineData("http://")]
    [InlineData("")]
    public void An_address_a_browser_could_misread_is_never_shown(string url)
    {
        var json = new JsonObject { ["Url"] = url, ["Text"] = "Bấm" };

        Assert.Equal("", (string?)Kind("LinkField").Project(Field("LinkField"), json, Context)["url"]);
        Assert.Equal(url.Length == 0, !Kind("LinkField").Validate(Field("LinkField"), json).Any());
    }

    [Theory]
    [InlineData("https://dichvucong.gov.vn/a?b=c#d")]
    [InlineData("http://x.vn")]
    [InlineData("mailto:a@b.vn")]
    [InlineData("tel:+842583951234")]
    [InlineData("/thu-tuc")]
    [InlineData("#muc-1")]
    [InlineData("?trang=2")]
    public void A_plain_address_is_shown_as_it_is(string url) => Assert.Equal(url, SafeUrl.OrEmpty(url));

    [Theory]
    [InlineData("0001-01-01T00:00:00+07:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("2026-02-30")]
    public void Moments_at_the_end_of_the_calendar_never_fail(string value)
    {
        foreach (var kind in new[] { "DateField", "DateTimeField", "TimeField" })
        {
            Assert.NotNull(Kind(kind).Project(Field(kind), new JsonObject { ["Value"] = value }, Context));
        }
    }

    [Theory]
    [InlineData("NumericField", """{ "NumericFieldSettings": { "Minimum": 5 } }""", """{ "Value": 4.99 }""", true)]
    [InlineData("NumericField", """{ "NumericFieldSettings": { "Minimum": 5 } }""", """{ "Value": 5 }""", false)]
    [InlineData("NumericField", """{ "NumericFieldSettings": { "Maximum": "9" } }""", """{ "Value": 9.01 }""", true)]
    [InlineData("NumericField", """{ "NumericFieldSettings": { "Maximum": "9" } }""", """{ "Value": 9 }""", false)]
    [InlineData("TextField", """{ "TextFieldSettings": { "Pattern": "^[0-9]+$" } }""", """{ "Text": "12a" }""", true)]
    [InlineData("TextField", """{ "TextFieldSettings": { "Pattern": "^[0-9]+$" } }""", """{ "Text": "12" }""", false)]
    [InlineData("TextField", """{ "TextFieldSettings": { "Pattern": "(" } }""", """{ "Text": "x" }""", true)]
    [InlineData("TextField", """{ "TextFieldSettings": { "Pattern": "^(a+)+$" } }""", """{ "Text": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" }""", true)]
    [InlineData("TextField", """{ "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Một", "value": "1" } ] } }""", """{ "Text": "2" }""", true)]
    [InlineData("TextField", """{ "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Một", "value": "1" } ] } }""", """{ "Text": "1" }""", false)]
    [InlineData("MultiTextField", """{ "MultiTextFieldSettings": { "Options": [ { "Name": "Một", "Value": "1" } ] } }""", """{ "Values": [ "1", "2" ] }""", true)]
    [InlineData("ContentPickerField", "{}", """{ "ContentItemIds": [ "a", "b" ] }""", true)]
    [InlineData("ContentPickerField", """{ "ContentPickerFieldSettings": { "Multiple": true } }""", """{ "ContentItemIds": [ "a", "b" ] }""", false)]
    [InlineData("TaxonomyField", """{ "TaxonomyFieldSettings": { "Unique": true } }""", """{ "TermContentItemIds": [ "a", "b" ] }""", true)]
    [InlineData("MediaField", "{}", """{ "Paths": [ "a.jpg" ], "MediaTexts": [ " " ] }""", true)]
    [InlineData("MediaField", "{}", """{ "Paths": [ "a.pdf" ] }""", false)]
    public void Rules_of_the_definition_hold_just_over_and_not_just_under(string kind, string settings, string value, bool refused) =>
        Assert.Equal(refused, Kind(kind).Validate(new FieldDefinition(kind, "F", new SettingsBag(StoredJson.ReadObject(settings))), StoredJson.ReadObject(value)).Any());

    [Fact]
    public void A_choice_is_shown_by_its_name()
    {
        var field = new FieldDefinition("TextField", "F", new SettingsBag(StoredJson.ReadObject("""{ "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Một", "value": "1" } ] } }""")));

        Assert.Equal("Một", (string?)Kind("TextField").Project(field, new JsonObject { ["Text"] = "1" }, Context)["text"]);
    }

    [Fact]
    public void A_text_stays_with_its_file_also_beside_paths_that_cannot_be_read()
    {
        var files = Kind("MediaField").Project(Field("MediaField"), StoredJson.ReadObject("""{ "Paths": [ "", "b.jpg", 5, "d.jpg" ], "MediaTexts": [ "A", "B", "C", "D" ] }"""), Context)["files"]!.AsArray();

        Assert.Equal([("b.jpg", "B"), ("d.jpg", "D")], files.Select(f => ((string)f!["path"]!, (string)f["text"]!)));
    }

    [Theory]
    [InlineData("../admin/logout")]
    [InlineData("a/../../b.pdf")]
    [InlineData("./b.pdf")]
    public void A_media_path_that_leaves_the_library_is_not_shown(string path) =>
        Assert.Empty(Kind("MediaField").Project(Field("MediaField"), new JsonObject { ["Paths"] = new JsonArray(path) }, Context)["files"]!.AsArray());

    private static FieldKind Kind(string name) => FieldKinds.Find(name)!;

    private static FieldDefinition Field(string kind, bool required = false) => new(kind, "F", new SettingsBag(new JsonObject
    {
        ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "Nhãn" },
        [$"{kind}Settings"] = new JsonObject { ["Required"] = required },
    }));
}
