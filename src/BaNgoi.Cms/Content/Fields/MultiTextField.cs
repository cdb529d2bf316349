using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>MultiTextFieldSettings</c>.</summary>
public sealed class MultiTextFieldSettings : FieldSettings
{
    /// <summary>The choices; none means free values.</summary>
    public IList<MultiTextFieldOption> Options { get; set; } = [];
}

/// <summary>One choice.</summary>
/// <param name="Name">Shown to people.</param>
/// <param name="Value">Stored.</param>
/// <param name="Default">Chosen at first.</param>
public sealed record MultiTextFieldOption(string Name, string Value, bool Default);

/// <summary>Several texts, or several of a list of choices.</summary>
public sealed class MultiTextField : FieldKind<MultiTextFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "MultiTextField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Values"];

    /// <summary>The choices of a field, empty when values are free.</summary>
    public static IReadOnlyList<MultiTextFieldOption> Options(FieldDefinition field) => [.. SettingsOf(field).Options];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Texts(value, "Values").Count == 0;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Texts(value, "Values").Select(v => Shown(field, v));

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["values"] = new JsonArray([.. JsonRead.Texts(value, "Values").Select(v => new JsonObject { ["value"] = v, ["text"] = Shown(field, v) })]);

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        var options = SettingsOf(field).Options;
        if (options.Count > 0 && JsonRead.Texts(value, "Values").Any(v => options.All(o => o.Value != v)))
        {
            yield return "có giá trị không nằm trong danh sách chọn";
        }
    }

    private static string Shown(FieldDefinition field, string value) =>
        SettingsOf(field).Options.FirstOrDefault(o => o.Value == value)?.Name ?? value;
}
