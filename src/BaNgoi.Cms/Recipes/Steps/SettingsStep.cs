using System.Text.Json.Nodes;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary><c>Settings</c>: every key replaces the value or section of that name. Secrets and identities of the other site are never taken over, and dated values and lists of codes are only added to.</summary>
public sealed class SettingsStep : RecipeStep
{
    private static readonly HashSet<string> NeverTaken = new(StringComparer.OrdinalIgnoreCase) { "SiteSalt", "SuperUser" };

    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["Settings"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var settings = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.Settings, ct);
        foreach (var (key, value) in step)
        {
            if (NeverTaken.Contains(key))
            {
                run.Report.Notice($"{place}.{key}: belongs to the other site and is not taken over");
            }
            else if (string.Equals(key, DatedSettingJson.Section, StringComparison.OrdinalIgnoreCase))
            {
                await DatedSettingImport.ApplyAsync(value, $"{place}.{key}", run, ct);
            }
            else if (string.Equals(key, CodeListJson.Section, StringComparison.OrdinalIgnoreCase))
            {
                await CodeListTransfer.ApplyAsync(value, $"{place}.{key}", run, ct);
            }
            else if (!string.Equals(key, "name", StringComparison.OrdinalIgnoreCase))
            {
                settings[key] = value?.DeepClone();
            }
        }

        if (await run.SetDocumentAsync(SiteDocuments.Settings, settings, ct))
        {
            run.Report.Changed("settings");
        }
    }
}
