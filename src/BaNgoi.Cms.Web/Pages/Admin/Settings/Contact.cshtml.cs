using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Settings;

/// <summary>The one record of where the ward receives opinions and complaints.</summary>
[Authorize(Policy = Permission.ManageDatedSettings)]
public sealed class ContactModel(EditorialDbContext db, SiteContactDesk desk) : AdminPage
{
    /// <summary>Revision of the settings the form was made from.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The contact, as stored or as typed.</summary>
    public SiteContact Contact { get; private set; } = new();

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (!SiteContactDesk.IsOpenTo(Actor))
        {
            return NotFound();
        }

        (Contact, Revision) = await desk.ReadAsync(ct);
        return Page();
    }

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (!SiteContactDesk.IsOpenTo(Actor))
        {
            return NotFound();
        }

        Contact = new SiteContact
        {
            Agency = Typed(nameof(SiteContact.Agency)),
            Address = Typed(nameof(SiteContact.Address)),
            Phone = Typed(nameof(SiteContact.Phone)),
            Email = Typed(nameof(SiteContact.Email)),
            Website = Typed(nameof(SiteContact.Website)),
            Hours = Typed(nameof(SiteContact.Hours)),
            FeedbackText = Typed(nameof(SiteContact.FeedbackText)),
        };
        var result = await desk.SaveAsync(Contact, Revision, Actor, ct);
        if (result.Problems.Count > 0)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [.. result.Problems.Select(problem => new FormError(problem.Key, problem.Words))]);
        }

        return result.Conflict
            ? Again(StatusCodes.Status409Conflict, new FormError("", "Vừa có người khác thay đổi thông tin chung của trang. Xin mở lại trang này rồi sửa tiếp; những gì đã gõ vẫn còn dưới đây để chép lại."))
            : Done(AdminPaths.SiteContact, "Đã lưu. Mọi trang đã hiện thông tin mới.");
    }

    private string Typed(string name) => SubmissionText.Lines(Request.Form[name].ToString());
}
