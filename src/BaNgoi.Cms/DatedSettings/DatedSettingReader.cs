using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>A value as code that counts with it needs it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Rule">The rule it comes from; "" of a default.</param>
public sealed record SettingInForce(string Value, string Rule)
{
    /// <summary>The value as a number, or null.</summary>
    public int? Number => DatedSetting.Number(Value);
}

/// <summary>Answers what a setting is on a day.</summary>
public sealed class DatedSettingReader(EditorialDbContext db)
{
    /// <summary>The value in force, the default before the first one, or null.</summary>
    public async Task<SettingInForce?> FindAsync(DatedSetting setting, DateOnly day, CancellationToken ct)
    {
        var values = await db.DatedValues.AsNoTracking().Where(value => value.Key == setting.Key).ToListAsync(ct);
        return DatedValues.InForce(values, day) is { } value ? new SettingInForce(value.Value, value.Rule)
            : setting.Default is { } standard ? new SettingInForce(standard, "")
            : null;
    }
}
