using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>Ends the session, by POST only.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<CmsUser> sessions) : PageModel
{
    /// <summary>A link never signs anybody out.</summary>
    public IActionResult OnGet() => Redirect(AdminPaths.Root);

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync();
        return Redirect(AdminPaths.SignIn);
    }
}
