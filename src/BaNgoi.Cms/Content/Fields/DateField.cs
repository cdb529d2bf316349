using System.Globalization;
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
    public override bool IsEmpty(JsonObject? value) => Day(value) is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        Day(value) is { } day ? [Shown(day)] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var day = Day(value);
        json["value"] = day?.ToString("yyyy-MM-dd", ProjectionContext.Culture);
        json["text"] = day is null ? "" : Shown(day.Value);
    }

    // The day as written: one with an offset is not another day in UTC.
    private static DateTime? Day(JsonObject? value) =>
        DateTimeOffset.TryParse(JsonRead.Text(value, "Value"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.Date : null;

    private static string Shown(DateTime day) => day.ToString("dd/MM/yyyy", ProjectionContext.Culture);
}
