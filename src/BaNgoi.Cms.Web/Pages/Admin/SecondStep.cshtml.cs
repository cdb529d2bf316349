using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>The second step of sign-in: a code of the app, or a recovery code. Only who typed the right password gets here.</summary>
[AllowAnonymous]
public sealed class SecondStepModel(SecondStepGuard guard, SignInManager<CmsUser> sessions) : PageModel
{
    /// <summary>Name of the parameter that asks for a recovery code instead.</summary>
    public const string RecoveryKey = "du-phong";

    /// <summary>Where to go afterwards; only addresses of the admin count.</summary>
    [BindProperty(SupportsGet = true, Name = AdminPaths.ReturnUrl)]
    public string? ReturnUrl { get; set; }

    /// <summary>The code as typed; never sent back.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether the form asks for a recovery code. Either kind is taken by either form.</summary>
    public bool Recovery => Request.Query.ContainsKey(RecoveryKey);

    /// <summary>Why not.</summary>
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync() => await SecondStepCookie.ReadAsync(HttpContext) is null ? Redirect(AdminPaths.SignIn) : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await SecondStepCookie.ReadAsync(HttpContext) is not { } first)
        {
            return Redirect(AdminPaths.SignIn);
        }

        var step = await guard.CheckAsync(first.UserId, first.Stamp, Code ?? "", ct);
        if (step.User is not { } user)
        {
            Errors = [new FormError("code", "Mã không đúng, đã dùng rồi, hoặc tài khoản đang bị khóa. Đợi mã mới hiện ra rồi gõ lại.")];
            return Page();
        }

        await SecondStepCookie.ForgetAsync(HttpContext);
        await sessions.SignInAsync(user, isPersistent: false);
        if (step.RecoveryCodesLeft is { } left)
        {
            TempData["Note"] = left > 0 ? $"Bạn vừa dùng một mã dự phòng, còn {left} mã." : "Bạn vừa dùng mã dự phòng cuối cùng. Hãy tắt rồi bật lại xác thực hai lớp để có mã mới.";
        }

        return Redirect(user.MustChangePassword ? AdminPaths.Password : AdminPaths.AfterSignIn(Url, ReturnUrl));
    }
}
