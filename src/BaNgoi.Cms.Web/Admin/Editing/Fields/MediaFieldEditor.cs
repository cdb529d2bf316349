using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Files of the library, each with its text.</summary>
public sealed class MediaFieldEditor : FieldEditor<MediaFieldSettings>
{
    // Lists that run beside the paths, one entry each.
    private static readonly string[] Beside = ["Anchors", "AttachedFileNames"];

    /// <inheritdoc />
    public override string Kind => "MediaField";

    /// <summary>Name of the text of a file.</summary>
    public static string TextOf(string name, string path) => $"{name}.text/{path}";

    /// <summary>Name of the file input of a field.</summary>
    public static string UploadOf(string name) => FormNames.Below(name, "upload");

    /// <summary>Name of the text of a file about to be uploaded.</summary>
    public static string UploadTextOf(string name) => FormNames.Below(name, "uploadText");

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context)
    {
        var paths = JsonRead.Texts(value, "Paths");
        form.Set(name, paths);
        for (var i = 0; i < paths.Count; i++)
        {
            form.Set(TextOf(name, paths[i]), TextAt(value, i));
        }
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var before = JsonRead.Texts(value, "Paths").ToList();
        var paths = reading.Values.List(name).Distinct(StringComparer.Ordinal).ToList();
        var allowed = SettingsOf(field).AllowedExtensions;
        foreach (var path in paths.Where(path => !before.Contains(path)))
        {
            if (MediaTypes.Of(path) is not { } type || (allowed.Count > 0 && !allowed.Contains(type.Extension, StringComparer.OrdinalIgnoreCase)))
            {
                reading.Fail(name, $"không dùng được tệp “{path}” ở đây");
            }
        }

        value["Paths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]);
        if (SettingsOf(field).AllowMediaText || value.ContainsKey("MediaTexts"))
        {
            value["MediaTexts"] = new JsonArray([.. paths.Select(path => JsonValue.Create(reading.Values.Text(TextOf(name, path)).Trim()))]);
        }

        foreach (var key in Beside)
        {
            if (value[key] is JsonArray { Count: > 0 } beside)
            {
                value[key] = new JsonArray([.. paths.Select(path => before.IndexOf(path) is >= 0 and var i && i < beside.Count ? beside[i]?.DeepClone() : null)]);
            }
        }
    }

    /// <inheritdoc />
    public override async Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var settings = SettingsOf(field);
        var query = state.Values.Text(ContentPickerFieldEditor.QueryOf(name));
        var extensions = settings.AllowedExtensions.Count > 0 ? settings.AllowedExtensions : [.. MediaTypes.Extensions];
        var library = state.Asked("search", name) ? await state.Lookups.FilesAsync(query, extensions, ct) : null;
        var files = state.Values.List(name).Select(path => new FormFile(path, TextOf(name, path), state.Values.Text(TextOf(name, path)), MediaTypes.IsImage(path)));
        return new FormMedia(name, [.. files], library, query, string.Join(',', extensions), settings.Multiple)
        {
            Label = field.Label,
            Hint = FormState.HintOf(field, settings.Hint),
            Required = settings.Required,
            Error = state.ErrorOf(name),
        };
    }

    private static string TextAt(JsonObject? value, int i) =>
        value?["MediaTexts"] is JsonArray texts && i < texts.Count && texts[i] is JsonValue text && text.TryGetValue<string>(out var shown) ? shown : "";
}
