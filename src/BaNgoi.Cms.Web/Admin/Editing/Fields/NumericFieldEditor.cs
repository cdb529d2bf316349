using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>A number as Vietnamese is written: comma before decimals, full stops between thousands.</summary>
public sealed partial class NumericFieldEditor : FieldEditor<NumericFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "NumericField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Number(value, "Value") is { } number ? Write(number) : "");

    /// <inheritdoc />
    public override void FillDefault(FieldDefinition field, string name, FormValues form)
    {
        if (decimal.TryParse(SettingsOf(field).DefaultValue, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            form.Set(name, Write(number));
        }
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var typed = reading.Values.Text(name).Trim();
        if (typed.Length == 0)
        {
            value["Value"] = null;
        }
        else if (Parse(typed) is not { } number)
        {
            reading.Fail(name, $"không đọc được số “{typed}”; viết như 1500, 1.500 hoặc 2,5");
        }
        else if (number.Scale > SettingsOf(field).Scale)
        {
            reading.Fail(name, SettingsOf(field).Scale == 0 ? "phải là số nguyên" : $"chỉ được {SettingsOf(field).Scale} chữ số sau dấu phẩy");
        }
        else
        {
            value["Value"] = number;
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<FormNode>(Input(field, name, state, FormControl.Short) with { Placeholder = SettingsOf(field).Placeholder });

    /// <summary>A number as it is typed.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", ProjectionContext.Culture);

    /// <summary>
    /// The number typed, or null. Strict on purpose: "1.5" is neither one and a half nor fifteen, so it is asked again.
    /// </summary>
    public static decimal? Parse(string typed)
    {
        typed = typed.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        return Shape().IsMatch(typed)
            && decimal.TryParse(typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    [GeneratedRegex("^-?(?:[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+)(?:,[0-9]+)?\\z")]
    private static partial Regex Shape();
}
