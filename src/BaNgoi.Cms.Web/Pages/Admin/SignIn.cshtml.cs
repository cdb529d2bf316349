using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>Door 3.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInGuard guard, SignInManager<CmsUser> sessions) : PageModel
{
    /// <summary>Where to go afterwards; only addresses of this site count.</summary>
    [BindProperty(SupportsGet = true, Name = AdminPaths.ReturnUrl)]
    public string? ReturnUrl { get; set; }

    /// <summary>Name as typed.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    /// <summary>Password as typed; never sent back.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Why not.</summary>
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The form.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect(AdminPaths.AfterSignIn(Url, ReturnUrl)) : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await guard.CheckAsync(UserName ?? "", Password ?? "", ct) is { } user)
        {
            if (user.TwoFactorEnabled)
            {
                await SecondStepCookie.KeepAsync(HttpContext, user);
                return Redirect(ListUrl.Of(SecondFactorPaths.Step, (AdminPaths.ReturnUrl, ReturnUrl)));
            }

            await sessions.SignInAsync(user, isPersistent: false);
            return Redirect(user.MustChangePassword ? AdminPaths.Password : AdminPaths.AfterSignIn(Url, ReturnUrl));
        }

        Errors = [new FormError("user", "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa.")];
        return Page();
    }
}
