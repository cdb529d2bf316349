using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>
/// Gives a form back that was sent after the session had ended, to be sent again as it was. Nothing is kept and nothing is
/// done: the form still carries its own token, which counts only for the account that opened it.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(FormLimits.LargestRequest)]
[RequestFormLimits(
    ValueCountLimit = FormLimits.MostValues, ValueLengthLimit = FormLimits.LongestValue, KeyLengthLimit = FormLimits.LongestName, MultipartBodyLengthLimit = FormLimits.LargestRequest)]
public sealed class ExpiredModel : PageModel
{
    /// <summary>Where the form was sent.</summary>
    public string Address { get; private set; } = "";

    /// <summary>All that was typed.</summary>
    public IReadOnlyList<(string Name, string Value)> Values { get; private set; } = [];

    /// <summary>Whether files were sent, which cannot be given back.</summary>
    public bool HadFiles { get; private set; }

    /// <summary>No page of its own.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>The form, as it was sent.</summary>
    public IActionResult OnPost()
    {
        // Asked for by its own address there is nothing to give back.
        if (Request.Path == "/admin/het-phien")
        {
            return NotFound();
        }

        Address = $"{Request.PathBase}{Request.Path}{Request.QueryString}";
        Values = [.. Request.Form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))];
        HadFiles = Request.Form.Files.Any(file => file.Length > 0);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
