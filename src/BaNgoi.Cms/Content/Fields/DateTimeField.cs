using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>DateTimeFieldSettings</c>.</summary>
public sealed class DateTimeFieldSettings : FieldSettings;

/// <summary>A moment, stored in UTC and shown in the site's time.</summary>
public sealed class DateTimeField : FieldKind<DateTimeFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "DateTimeField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Value"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Moment(value, "Value") is null;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) =>
        JsonRead.Moment(value, "Value") is { } moment ? [Shown(moment, context)] : [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var moment = JsonRead.Moment(value, "Value");
        json["value"] = moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json["text"] = moment is null ? "" : Shown(moment.Value, context);
    }

    private static string Shown(DateTime utc, ProjectionContext context) =>
        context.Local(utc).ToString("HH:mm 'ngày' dd/MM/yyyy", ProjectionContext.Culture);
}
