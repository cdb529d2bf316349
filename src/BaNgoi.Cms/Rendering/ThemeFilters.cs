using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>The filters templates have beside Liquid's own.</summary>
internal static class ThemeFilters
{
    // All letters as they are, but <, > and & written as escapes: the text stands inside a script element's data block.
    private static readonly JsonSerializerOptions DataJson = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private const string DayFormat = "yyyy-MM-dd";

    // A hundred years: more is no span but a slip.
    private const int LongestSpan = 1200;

    // A document that pages share is read for its words once; they go when it does.
    private static readonly ConditionalWeakTable<string, StringValue> Plain = [];

    internal static void Register(FilterCollection filters, ThemeAssets assets)
    {
        filters.AddFilter("short_date", ShortDate);
        filters.AddFilter("date_time", DateTime);
        filters.AddFilter("add_months", AddMonths);
        filters.AddFilter("until", Until);
        filters.AddFilter("days_after", DaysAfter);
        filters.AddFilter("in_force", InForceAsync);
        filters.AddFilter("begun", BegunAsync);
        filters.AddFilter("number", Number);
        filters.AddFilter("money", Money);
        filters.AddFilter("optional", OptionalAsync);
        filters.AddFilter("plain", (input, _, _) => Plain.GetValue(input.ToStringValue(), static html => new StringValue(HtmlText.Plain(html))));
        filters.AddFilter("json", (input, _, _) => new StringValue(JsonSerializer.Serialize(input.ToStringValue(), DataJson), encode: false));
        filters.AddFilter("asset_url", (input, _, _) => new StringValue(assets.UrlOf(input.ToStringValue())));
    }

    /// <summary>A date or a moment as dd/MM/yyyy; what is neither stays as it is.</summary>
    private static ValueTask<FluidValue> ShortDate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        return Day(text) is { } date
            ? new StringValue(VietnameseFormats.Date(date))
            : Moment(text) is { } moment ? new StringValue(VietnameseFormats.Date(moment)) : input;
    }

    /// <summary>A moment as HH:mm ngày dd/MM/yyyy.</summary>
    private static ValueTask<FluidValue> DateTime(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        Moment(input.ToStringValue()) is { } moment ? new StringValue(VietnameseFormats.DateAndTime(moment)) : input;

    /// <summary>A date (yyyy-MM-dd) so many months later; nothing for what is no date or no number.</summary>
    private static ValueTask<FluidValue> AddMonths(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        Day(input) is { } day && int.TryParse(arguments.At(0).ToStringValue(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= LongestSpan
            ? new StringValue(day.AddMonths(months).ToString(DayFormat, CultureInfo.InvariantCulture))
            : StringValue.Empty;

    /// <summary>A moment that ends something: "hết ngày dd/MM/yyyy" when it is midnight, else HH:mm ngày dd/MM/yyyy.</summary>
    private static ValueTask<FluidValue> Until(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (Moment(input.ToStringValue()) is not { } moment)
        {
            return input;
        }

        var local = TimeZoneInfo.ConvertTime(moment, VietnameseFormats.TimeZone);
        return new StringValue(local.TimeOfDay == TimeSpan.Zero ? $"hết ngày {VietnameseFormats.Date(DateOnly.FromDateTime(local.DateTime).AddDays(-1))}" : VietnameseFormats.DateAndTime(moment));
    }

    /// <summary>Calendar days of Vietnam from the argument to the input, both days or moments; an empty text when one is neither.</summary>
    private static ValueTask<FluidValue> DaysAfter(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        VietnamDay(input.ToStringValue()) is { } day && VietnamDay(arguments.At(0).ToStringValue()) is { } from
            ? NumberValue.Create(day.DayNumber - from.DayNumber)
            : StringValue.Empty;

    private static DateOnly? VietnamDay(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Moment(text) is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, VietnameseFormats.TimeZone).DateTime)
        : null;

    /// <summary>Of a setting's values, the one in force on a day (yyyy-MM-dd); an empty text when none was yet.</summary>
    private static async ValueTask<FluidValue> InForceAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        FluidValue found = StringValue.Empty;
        if (input.Type == FluidValues.Array && Day(arguments.At(0)) is { } day)
        {
            foreach (var value in input.Enumerate(context))
            {
                found = Day(await value.GetValueAsync("from", context)) <= day ? value : found;
            }
        }

        return found;
    }

    /// <summary>Of values with a moment (<c>fromUtc</c>; none is from the beginning on) in their order, the last one begun at the moment in the argument; an empty text when none was.</summary>
    private static async ValueTask<FluidValue> BegunAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        FluidValue found = StringValue.Empty;
        if (input.Type == FluidValues.Array && Moment(arguments.At(0).ToStringValue()) is { } now)
        {
            foreach (var value in input.Enumerate(context))
            {
                var from = (await value.GetValueAsync("fromUtc", context)).ToStringValue();
                found = from.Length == 0 || Moment(from) <= now ? value : found;
            }
        }

        return found;
    }

    private static DateOnly? Day(FluidValue value) => Day(value.ToStringValue());

    // Lists show dozens of days: read by hand, at a fraction of what reading by a pattern costs.
    private static DateOnly? Day(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _]
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>A number as it is written in Vietnam.</summary>
    private static ValueTask<FluidValue> Number(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        input.Type == FluidValues.Number ? new StringValue(VietnameseFormats.Number(input.ToNumberValue())) : input;

    /// <summary>A sum; the argument is the currency's code, VND when empty. Nothing for what is not a number: an unknown fee must not read 0.</summary>
    private static ValueTask<FluidValue> Money(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        input.Type == FluidValues.Number
            ? new StringValue(VietnameseFormats.Money(input.ToNumberValue(), arguments.At(0).ToStringValue()))
            : StringValue.Empty;

    /// <summary>A member that need not exist (<c>part | optional: 'html'</c>); an empty text when it does not.</summary>
    private static async ValueTask<FluidValue> OptionalAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var member = await input.GetIndexAsync(arguments.At(0), context);
        return member.IsNil() || member is AbsentValue ? StringValue.Empty : member;
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
