using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>TimeFieldSettings</c>.</summary>
public sealed class TimeFieldSettings : FieldSettings
{
    /// <summary>Step of the editor.</summary>
    public string Step { get; set; } = "";
}

/// <summary>A time of day.</summary>
public sealed class TimeField : FieldKind<TimeFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "TimeField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Value"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => Read(value) is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        Read(value) is { } time ? [Shown(time)] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var time = Read(value);
        json["value"] = time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        json["text"] = time is null ? "" : Shown(time.Value);
    }

    private static TimeOnly? Read(JsonObject? value) =>
        TimeOnly.TryParse(JsonRead.Text(value, "Value"), CultureInfo.InvariantCulture, out var time) ? time : null;

    private static string Shown(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
