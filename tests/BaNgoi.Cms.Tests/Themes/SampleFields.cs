using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Fields and items in the shape of the public content.</summary>
internal static class SampleFields
{
    internal static JsonObject TextOf(string label, string text) => new() { ["kind"] = "TextField", ["label"] = label, ["text"] = text };

    internal static JsonObject Choice(string label, string value, string text) =>
        new() { ["kind"] = "TextField", ["label"] = label, ["text"] = text, ["value"] = value };

    internal static JsonObject Markdown(string label, string markdown) =>
        new() { ["kind"] = "MarkdownField", ["label"] = label, ["html"] = MarkdownRenderer.ToHtml(markdown) };

    internal static JsonObject Number(string label, decimal? value) => new()
    {
        ["kind"] = "NumericField",
        ["label"] = label,
        ["value"] = value is { } number ? JsonValue.Create(number) : null,
        ["text"] = value is { } shown ? VietnameseFormats.Number(shown) : "",
    };

    internal static JsonObject Date(string label, string value) => new()
    {
        ["kind"] = "DateField",
        ["label"] = label,
        ["value"] = value.Length == 0 ? null : value,
        ["text"] = value.Length == 0 ? "" : VietnameseFormats.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
    };

    internal static JsonObject Boolean(string label, bool value) => new() { ["kind"] = "BooleanField", ["label"] = label, ["value"] = value };

    internal static JsonObject Link(string label, string url, string text) =>
        new() { ["kind"] = "LinkField", ["label"] = label, ["url"] = url, ["text"] = text };

    internal static JsonObject Texts(string label, params string[] values) => new()
    {
        ["kind"] = "MultiTextField",
        ["label"] = label,
        ["values"] = new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value, ["text"] = value })]),
    };

    internal static JsonObject Picks(string label, params string[] ids) =>
        new() { ["kind"] = "ContentPickerField", ["label"] = label, ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };

    internal static JsonObject Files(string label, params string[] names) => new()
    {
        ["kind"] = "MediaField",
        ["label"] = label,
        ["files"] = new JsonArray([.. names.Select(name => new JsonObject { ["path"] = name, ["url"] = "/media/" + name, ["text"] = "", ["name"] = name })]),
    };

    internal static JsonObject Part(string label, params (string Name, JsonObject Field)[] fields)
    {
        var json = new JsonObject();
        foreach (var (name, field) in fields)
        {
            json[name] = field;
        }

        return new JsonObject { ["label"] = label, ["fields"] = json };
    }

    internal static JsonObject Body(string markdown) => new() { ["label"] = "Nội dung", ["html"] = MarkdownRenderer.ToHtml(markdown) };

    internal static JsonObject Bag(string label, params JsonObject[] items) => new() { ["label"] = label, ["items"] = new JsonArray([.. items]) };

    internal static JsonObject Item(string type, params (string Name, JsonObject Part)[] parts) => Content(type, "", null, parts);

    internal static JsonObject Document(string type, string title, string path, params (string Name, JsonObject Part)[] parts) =>
        Content(type, title, path, [("TitlePart", new JsonObject { ["label"] = "Tên", ["title"] = title }), .. parts]);

    private static JsonObject Content(string type, string title, string? path, (string Name, JsonObject Part)[] parts)
    {
        var json = new JsonObject();
        foreach (var (name, part) in parts)
        {
            json[name] = part;
        }

        return new JsonObject
        {
            ["id"] = "sample",
            ["type"] = type,
            ["title"] = title,
            ["path"] = path,
            ["createdUtc"] = "2026-11-23T02:00:00Z",
            ["publishedUtc"] = "2026-12-01T17:30:00Z",
            ["parts"] = json,
        };
    }
}
