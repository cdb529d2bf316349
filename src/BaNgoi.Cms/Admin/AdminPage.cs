using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Cms.Admin;

/// <summary>What pages behind door 3 share: who acts, and the site as it is now.</summary>
public abstract class AdminPage : PageModel
{
    /// <summary>Who acts.</summary>
    public Actor Actor { get; private set; } = null!;

    /// <summary>The site.</summary>
    public Site Site { get; private set; } = null!;

    /// <summary>What to mend.</summary>
    public IReadOnlyList<FormError> Errors { get; protected set; } = [];

    /// <summary>Loads actor and site; the first thing every handler does.</summary>
    protected async Task BeginAsync(EditorialDbContext db, CancellationToken ct)
    {
        Actor = await HttpContext.RequestServices.GetRequiredService<ActorProvider>().GetAsync(User, ct);
        Site = await Site.LoadAsync(db, ct);
    }

    /// <summary>A moment in the site's time, as people write it.</summary>
    public string Moment(DateTime utc) => Site.Projection.Local(utc).ToString("HH:mm dd/MM/yyyy", ProjectionContext.Culture);

    /// <summary>Goes on to an address, with a word about what was done.</summary>
    protected IActionResult Done(string address, string note)
    {
        TempData["Note"] = note;
        return Redirect(address);
    }

    /// <summary>The page again, with what to mend.</summary>
    protected PageResult Again(int status, params IReadOnlyList<FormError> errors)
    {
        Response.StatusCode = status;
        Errors = errors;
        return Page();
    }
}
