using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Settings;

/// <summary>One setting: all its values, and the form that adds one or corrects one.</summary>
[Authorize(Policy = Permission.ManageDatedSettings)]
public sealed class SettingModel(EditorialDbContext db, DatedSettingDesk desk) : AdminPage
{
    /// <summary>The value as typed.</summary>
    [BindProperty]
    public string? Value { get; set; }

    /// <summary>First day, as typed.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>The rule as typed.</summary>
    [BindProperty]
    public string? Rule { get; set; }

    /// <summary>Its address as typed.</summary>
    [BindProperty]
    public string? Link { get; set; }

    /// <summary>Note, or reason of a correction.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The entry to be corrected; empty to add one.</summary>
    [BindProperty]
    public string? CorrectsId { get; set; }

    /// <summary>The setting with its entries.</summary>
    public SettingHistory History { get; private set; } = null!;

    /// <summary>The entry being corrected, or null.</summary>
    public DatedValue? Corrected => string.IsNullOrEmpty(CorrectsId) ? null : History.Values.FirstOrDefault(value => value.Id == CorrectsId);

    /// <summary>The page; with the entry to be corrected in the form when one is asked for.</summary>
    public async Task<IActionResult> OnGetAsync(string key, [FromQuery(Name = "dinh-chinh")] string? corrects, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct))
        {
            return NotFound();
        }

        if (History.Values.FirstOrDefault(value => value.Id == corrects) is { } wrong && History.CorrectionOf(wrong) is null)
        {
            (CorrectsId, Value, From, Rule, Link) = (wrong.Id, wrong.Value, TypedMoments.Write(wrong.EffectiveFrom), wrong.Rule, wrong.Link);
        }

        return Page();
    }

    /// <summary>Adds the value.</summary>
    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct))
        {
            return NotFound();
        }

        var unreadable = "";
        var day = string.IsNullOrWhiteSpace(From) ? null : TypedMoments.Day(From, out unreadable);
        var input = new DatedValueInput { Value = Value ?? "", EffectiveFrom = day, Rule = Rule ?? "", Link = Link ?? "", Note = Note ?? "", CorrectsId = CorrectsId ?? "" };
        if (await desk.AddAsync(History.Setting, input, Actor, ct) is { Count: > 0 } problems)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [.. problems.Select(problem => Error(problem, unreadable))]);
        }

        return Done(AdminPaths.Setting(key), Corrected is null ? "Đã thêm giá trị." : "Đã ghi đính chính.");
    }

    private static FormError Error(DatedValueProblem problem, string unreadable) => problem.Field switch
    {
        DatedValueField.Value => new FormError("value", problem.Words),
        DatedValueField.EffectiveFrom when unreadable.Length > 0 => new FormError("from", $"{char.ToUpper(unreadable[0], ProjectionContext.Culture)}{unreadable[1..]}."),
        DatedValueField.EffectiveFrom => new FormError("from", problem.Words),
        DatedValueField.Rule => new FormError("rule", problem.Words),
        DatedValueField.Link => new FormError("link", problem.Words),
        DatedValueField.Note => new FormError("note", problem.Words),
        _ => new FormError("values", problem.Words),
    };

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (!DatedSettingDesk.IsOpenTo(Actor) || await desk.FindAsync(key, ct) is not { } history)
        {
            return false;
        }

        History = history;
        return true;
    }
}
