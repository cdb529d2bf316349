using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>A day, typed dd/MM/yyyy.</summary>
public sealed class DateFieldEditor : FieldEditor<DateFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "DateField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Moment(value, "Value") is { } day ? TypedMoments.Write(DateOnly.FromDateTime(day)) : "");

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var typed = reading.Values.Text(name).Trim();
        var error = "";
        if (typed.Length == 0)
        {
            value["Value"] = null;
        }
        else if (TypedMoments.Day(typed, out error) is { } day)
        {
            value["Value"] = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        }
        else
        {
            reading.Fail(name, error);
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var input = Input(field, name, state, FormControl.Short);
        return Task.FromResult<FormNode>(input with { Hint = $"{input.Hint} Ngày/tháng/năm, ví dụ 05/09/2026.".TrimStart() });
    }
}

/// <summary>A time of day, typed HH:mm.</summary>
public sealed class TimeFieldEditor : FieldEditor<TimeFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "TimeField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, TimeOnly.TryParse(JsonRead.Text(value, "Value"), CultureInfo.InvariantCulture, out var time) ? TypedMoments.Write(time) : "");

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var typed = reading.Values.Text(name).Trim();
        var error = "";
        if (typed.Length == 0)
        {
            value["Value"] = null;
        }
        else if (TypedMoments.Time(typed, out error) is { } time)
        {
            value["Value"] = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }
        else
        {
            reading.Fail(name, error);
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var input = Input(field, name, state, FormControl.Short);
        return Task.FromResult<FormNode>(input with { Hint = $"{input.Hint} Giờ:phút, ví dụ 07:30.".TrimStart() });
    }
}

/// <summary>A moment: day and time in the site's time, stored in UTC.</summary>
public sealed class DateTimeFieldEditor : FieldEditor<DateTimeFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "DateTimeField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context)
    {
        var local = JsonRead.Moment(value, "Value") is { } utc ? context.Local(utc) : (DateTime?)null;
        form.Set(DayOf(name), local is { } day ? TypedMoments.Write(DateOnly.FromDateTime(day)) : "");
        form.Set(TimeOf(name), local is { } time ? TypedMoments.Write(TimeOnly.FromDateTime(time)) : "");
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var (typedDay, typedTime) = (reading.Values.Text(DayOf(name)).Trim(), reading.Values.Text(TimeOf(name)).Trim());
        if (typedDay.Length == 0 && typedTime.Length == 0)
        {
            value["Value"] = null;
            return;
        }

        var day = TypedMoments.Day(typedDay, out var dayError);
        var time = TypedMoments.Time(typedTime, out var timeError);
        if (day is null)
        {
            reading.Fail(DayOf(name), typedDay.Length == 0 ? "chưa có ngày" : dayError);
        }

        if (time is null)
        {
            reading.Fail(TimeOf(name), typedTime.Length == 0 ? "chưa có giờ" : timeError);
        }

        if (day is not null && time is not null)
        {
            value["Value"] = ContentItemJson.Moment(TimeZoneInfo.ConvertTimeToUtc(day.Value.ToDateTime(time.Value), reading.Site.Projection.TimeZone));
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<FormNode>(new FormGroup(name,
        [
            state.Input(DayOf(name), FormControl.Short, "Ngày", "Ngày/tháng/năm, ví dụ 05/09/2026."),
            state.Input(TimeOf(name), FormControl.Short, "Giờ", "Giờ:phút, ví dụ 07:30."),
        ])
        { Label = field.Label, Hint = FormState.HintOf(field, SettingsOf(field).Hint), Required = SettingsOf(field).Required });

    private static string DayOf(string name) => FormNames.Below(name, "day");

    private static string TimeOf(string name) => FormNames.Below(name, "time");
}
