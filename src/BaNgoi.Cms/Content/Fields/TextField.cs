using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>TextFieldSettings</c>.</summary>
public sealed class TextFieldSettings : FieldSettings
{
    /// <summary>Initial text.</summary>
    public string DefaultValue { get; set; } = "";

    /// <summary>How the editor treats the text.</summary>
    public string Type { get; set; } = "";

    /// <summary>Regular expression the text must match.</summary>
    public string Pattern { get; set; } = "";

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";
}

/// <summary>Orchard Core's list of choices for a text field.</summary>
public sealed class TextFieldPredefinedListEditorSettings
{
    /// <summary>The choices.</summary>
    public IList<TextFieldOption> Options { get; set; } = [];

    /// <summary>Radio or Dropdown.</summary>
    public string Editor { get; set; } = "";

    /// <summary>Initial choice.</summary>
    public string DefaultValue { get; set; } = "";
}

/// <summary>One choice.</summary>
/// <param name="Name">Shown to people.</param>
/// <param name="Value">Stored.</param>
public sealed record TextFieldOption(string Name, string Value);

/// <summary>Plain text; with a predefined list, one of its choices.</summary>
public sealed class TextField : FieldKind<TextFieldSettings>
{
    // A pattern comes from a recipe: it may be slow on purpose.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc />
    public override string Name => "TextField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Text"];

    /// <inheritdoc />
    public override IEnumerable<Type> EditorSettingsTypes { get; } = [typeof(TextFieldPredefinedListEditorSettings)];

    /// <summary>The choices of a field, empty when it is free text.</summary>
    public static IReadOnlyList<TextFieldOption> Options(FieldDefinition field) =>
        [.. field.Settings.Get<TextFieldPredefinedListEditorSettings>().Options];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(JsonRead.Text(value, "Text"));

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        IsEmpty(value) ? [] : [Shown(field, JsonRead.Text(value, "Text"))];

    /// <inheritdoc />
    public override string Prose(FieldDefinition field, JsonObject? value) => Options(field).Count > 0 ? "" : JsonRead.Text(value, "Text");

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var text = JsonRead.Text(value, "Text");
        json["text"] = Shown(field, text);
        json["value"] = text;
    }

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        var text = JsonRead.Text(value, "Text");
        if (Options(field) is { Count: > 0 } options && options.All(o => o.Value != text))
        {
            yield return "giá trị không có trong danh sách chọn";
        }

        if (SettingsOf(field).Pattern is { Length: > 0 } pattern && !Matches(text, pattern))
        {
            yield return "không đúng dạng quy định";
        }
    }

    private static string Shown(FieldDefinition field, string text) =>
        Options(field).FirstOrDefault(o => o.Value == text)?.Name ?? text;

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
