using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Bulk;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Bulk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>One act on several items: first what would happen to which, then what did.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class BulkModel(EditorialDbContext db, BulkDesk desk) : AdminPage
{
    /// <summary>Id of the box for reason or note.</summary>
    public const string WordsId = "words";

    /// <summary>The act; null when none was chosen.</summary>
    public BulkWords? Act { get; private set; }

    /// <summary>The items, each with why not.</summary>
    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];

    /// <summary>Whether it has been done: the lines then say how it went.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Reason or note as typed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Query of the list one came from.</summary>
    public string Back { get; private set; } = "";

    /// <summary>The list one came from.</summary>
    public string BackAddress => AdminPaths.Content + Back;

    /// <summary>What would happen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var items = Read(key => Request.Query[key]);
        if (Act is null)
        {
            return NotFound();
        }

        if (Mistake(items) is { } mistake)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, new FormError("", mistake));
        }

        Lines = await desk.CheckAsync(Act.Act, items, Actor, Site, ct);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var items = Read(key => Request.Form[key]);
        Words = Request.Form[WordsId].ToString();
        if (Act is null)
        {
            return NotFound();
        }

        if (Mistake(items) is { } mistake)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, new FormError("", mistake));
        }

        if (BulkDesk.RefusalOfWords(Act.Act, Words) is { } refusal)
        {
            Lines = await desk.CheckAsync(Act.Act, items, Actor, Site, ct);
            return Again(StatusCodes.Status422UnprocessableEntity, new FormError(WordsId, refusal));
        }

        // Begun, it is done to the end: somebody who closes the window would not know how far it came.
        Lines = await desk.DoAsync(Act.Act, items, Words, Actor, Site, CancellationToken.None);
        IsDone = true;
        return Page();
    }

    private static string? Mistake(IReadOnlyList<SeenItem> items) => items.Count switch
    {
        0 => "Hãy chọn ít nhất một nội dung trong danh sách.",
        > BulkDesk.Most => $"Mỗi lần làm được nhiều nhất {BulkDesk.Most} nội dung; bạn đã chọn {items.Count}.",
        _ => null,
    };

    private List<SeenItem> Read(Func<string, StringValues> values)
    {
        Act = BulkWords.Of(values(BulkWords.ActKey).ToString());

        // Only a query, put behind the list's own address: it cannot lead elsewhere.
        Back = values(BulkWords.BackKey).ToString() is ['?', ..] back ? back : "";
        return
        [
            .. values(BulkWords.ItemKey).Concat(values(BulkWords.PageKey).SelectMany(page => (page ?? "").Split(',')))
                .Select(token => SeenItem.Parse(token ?? "")).OfType<SeenItem>().DistinctBy(item => item.ItemId),
        ];
    }
}
