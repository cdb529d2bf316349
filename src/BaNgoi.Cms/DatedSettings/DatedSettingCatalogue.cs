namespace BaNgoi.Cms.DatedSettings;

/// <summary>All settings the core and the modules declare, by name.</summary>
/// <param name="declared">What was registered.</param>
public sealed class DatedSettingCatalogue(IEnumerable<DatedSetting> declared)
{
    /// <summary>The settings, in the order people look for them.</summary>
    public IReadOnlyList<DatedSetting> All { get; } = [.. declared.OrderBy(setting => setting.Key, StringComparer.Ordinal)];

    /// <summary>The setting of a key, or null.</summary>
    public DatedSetting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);
}
