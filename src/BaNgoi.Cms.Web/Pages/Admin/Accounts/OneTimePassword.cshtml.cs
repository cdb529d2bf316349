using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Accounts;

/// <summary>Shows a one-time password, once.</summary>
[Authorize(Permission.ManageUsers)]
public sealed class OneTimePasswordModel(EditorialDbContext db) : AccountPage(db)
{
    private readonly EditorialDbContext _db = db;

    /// <summary>The account.</summary>
    public CmsUser Account { get; private set; } = null!;

    /// <summary>The password; null when it has been shown.</summary>
    public string? Password { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await _db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Password = ShownOnce.Take(TempData, id);
        return Page();
    }
}
