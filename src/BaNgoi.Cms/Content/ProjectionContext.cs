using System.Globalization;

namespace BaNgoi.Cms.Content;

/// <summary>What projecting content for the public needs beside the content itself.</summary>
/// <param name="TimeZone">The site's time zone: moments are stored in UTC and shown in it.</param>
public sealed record ProjectionContext(TimeZoneInfo TimeZone)
{
    /// <summary>How the site writes dates and numbers.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A UTC moment in the site's time.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZone);
}
