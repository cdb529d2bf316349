using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>NumericFieldSettings</c>.</summary>
public sealed class NumericFieldSettings : FieldSettings
{
    /// <summary>Digits after the comma.</summary>
    public int Scale { get; set; }

    /// <summary>Smallest value allowed.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>Largest value allowed.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";

    /// <summary>Initial value.</summary>
    public string DefaultValue { get; set; } = "";
}

/// <summary>A decimal number.</summary>
public sealed class NumericField : FieldKind<NumericFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "NumericField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Value"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Number(value, "Value") is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Number(value, "Value") is { } number ? [Shown(number)] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var number = JsonRead.Number(value, "Value");
        json["value"] = number;
        json["text"] = number is null ? "" : Shown(number.Value);
    }

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        var settings = SettingsOf(field);
        var number = JsonRead.Number(value, "Value")!.Value;
        if (number < settings.Minimum)
        {
            yield return $"nhỏ hơn mức thấp nhất là {Shown(settings.Minimum.Value)}";
        }

        if (number > settings.Maximum)
        {
            yield return $"lớn hơn mức cao nhất là {Shown(settings.Maximum.Value)}";
        }
    }

    private static string Shown(decimal number) => number.ToString("#,##0.############", ProjectionContext.Culture);
}
