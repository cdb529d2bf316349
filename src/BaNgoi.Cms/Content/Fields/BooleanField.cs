using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>BooleanFieldSettings</c>.</summary>
public sealed class BooleanFieldSettings : FieldSettings
{
    /// <summary>Text beside the box.</summary>
    public string Label { get; set; } = "";

    /// <summary>Initial value.</summary>
    public bool DefaultValue { get; set; }
}

/// <summary>Yes or no.</summary>
public sealed class BooleanField : FieldKind<BooleanFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "BooleanField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Value"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Bool(value, "Value") is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Bool(value, "Value") == true ? [field.Label] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        json["value"] = JsonRead.Bool(value, "Value") ?? false;
}
