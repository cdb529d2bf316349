using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Accounts;

/// <summary>Where an account is made.</summary>
[Authorize(Permission.ManageUsers)]
public sealed class NewModel(EditorialDbContext db, AccountService accounts) : AccountPage(db)
{
    /// <summary>Name to sign in with.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    /// <summary>Display name and roles.</summary>
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>Only more rows are asked for.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    /// <summary>The form.</summary>
    public void OnGet() => Form.AddRows();

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var roles = Form.Roles;
        Form.AddRows();
        if (Rows is not null)
        {
            return Page();
        }

        var result = await accounts.CreateAsync(UserName ?? "", Form.DisplayName ?? "", roles, Actor, ct);
        if (!result.Succeeded)
        {
            return Again(StatusCodes.Status400BadRequest, AccountErrors.Of(result.Reasons));
        }

        ShownOnce.Keep(TempData, result.UserId, result.OneTimePassword!);
        return Redirect(AccountPaths.OneTimePassword(result.UserId));
    }
}
