using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Settings;

/// <summary>Numbers and texts from rules: what each is today.</summary>
[Authorize(Policy = Permission.ManageDatedSettings)]
public sealed class IndexModel(EditorialDbContext db, DatedSettingDesk desk) : AdminPage
{
    /// <summary>The settings.</summary>
    public IReadOnlyList<SettingHistory> Settings { get; private set; } = [];

    /// <summary>What holds today, in words.</summary>
    public static string ValueWords(SettingHistory history) =>
        history.Today is { } today ? history.Setting.Show(today.Value)
        : history.Setting.Default is { } standard ? $"{history.Setting.Show(standard)} (mặc định của phần mềm)"
        : "Chưa có";

    /// <summary>The list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (!DatedSettingDesk.IsOpenTo(Actor))
        {
            return NotFound();
        }

        Settings = await desk.ListAsync(ct);
        return Page();
    }
}
