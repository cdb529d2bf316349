using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BaNgoi.Cms.Storage;

/// <summary>Moments are stored and read as UTC; SQLite itself forgets the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
