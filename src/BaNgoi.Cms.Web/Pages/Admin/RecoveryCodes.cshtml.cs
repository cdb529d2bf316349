using System.Security.Claims;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>Shows recovery codes, once.</summary>
[Authorize]
public sealed class RecoveryCodesModel : PageModel
{
    /// <summary>The codes; none when they have been shown.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The page.</summary>
    public void OnGet() => Codes = ShownOnce.Take(TempData, User.FindFirstValue(ClaimTypes.NameIdentifier)!)?.Split(' ') ?? [];
}
