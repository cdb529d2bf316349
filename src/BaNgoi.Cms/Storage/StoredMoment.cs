using System.Globalization;

namespace BaNgoi.Cms.Storage;

/// <summary>How moments are written into stored JSON.</summary>
public static class StoredMoment
{
    // To the microsecond: PostgreSQL keeps no more, and a rebuild from its rows must give the same bytes.
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    /// <summary>A moment, UTC, as ISO 8601; null for none.</summary>
    public static string? Write(DateTime? utc) => utc is { } moment ? Write(moment) : null;

    /// <summary>A moment, UTC, as ISO 8601.</summary>
    public static string Write(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);
}
