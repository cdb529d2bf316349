using System.Security.Claims;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>Where people choose their password. Open to every account, also one without any role.</summary>
[Authorize]
public sealed class PasswordModel(AccountService accounts, UserManager<CmsUser> users, SignInManager<CmsUser> sessions) : PageModel
{
    /// <summary>The password now.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>The new one again.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Whether nothing else can be done before.</summary>
    public bool Must { get; private set; }

    /// <summary>Why not.</summary>
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The form.</summary>
    public async Task OnGetAsync() => Must = (await users.GetUserAsync(User))?.MustChangePassword ?? false;

    /// <summary>Changes the password; this session goes on, all others end.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        await OnGetAsync();
        if (Chosen != Again)
        {
            Errors = [new FormError("again", "Hai lần gõ mật khẩu mới không giống nhau.")];
            return Page();
        }

        var result = await accounts.ChangePasswordAsync(id, Current ?? "", Chosen ?? "", ct);
        if (!result.Succeeded)
        {
            Errors = [.. result.Reasons.Select(reason => new FormError(reason.StartsWith("Mật khẩu hiện tại", StringComparison.Ordinal) ? "current" : "chosen", reason))];
            return Page();
        }

        await sessions.RefreshSignInAsync((await users.FindByIdAsync(id))!);
        TempData["Note"] = "Đã đổi mật khẩu. Các lần đăng nhập khác của tài khoản này đã kết thúc.";
        return Redirect(AdminPaths.Root);
    }
}
