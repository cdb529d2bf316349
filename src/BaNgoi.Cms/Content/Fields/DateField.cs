using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>DateFieldSettings</c>.</summary>
public sealed class DateFieldSettings : FieldSettings;

/// <summary>A calendar day, without time and time zone.</summary>
public sealed class DateField : FieldKind<DateFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "DateField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Value"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Moment(value, "Value") is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Moment(value, "Value") is { } day ? [Shown(day)] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var day = JsonRead.Moment(value, "Value");
        json["value"] = day?.ToString("yyyy-MM-dd", ProjectionContext.Culture);
        json["text"] = day is null ? "" : Shown(day.Value);
    }

    private static string Shown(DateTime day) => day.ToString("dd/MM/yyyy", ProjectionContext.Culture);
}
