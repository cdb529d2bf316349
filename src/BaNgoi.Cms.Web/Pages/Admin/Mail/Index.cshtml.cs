using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Office;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Web.Pages.Admin.Mail;

/// <summary>Messages to those who left an address: how many went, which did not and why. Addresses are hidden but for a hint.</summary>
[Authorize(Policy = Permission.HandleSubmissions)]
public sealed class IndexModel(EditorialDbContext db, MailDesk desk, IEnumerable<MailKind> kinds, IOptions<MailOptions> options, MailFolder folder) : AdminPage
{
    /// <summary>State filter: a state's slug; all when empty.</summary>
    [BindProperty(SupportsGet = true, Name = AdminPaths.StateKey)]
    public string? State { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>How many messages stand where.</summary>
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>Messages on the page, newest first.</summary>
    public IReadOnlyList<MailMessageRecord> Messages { get; private set; } = [];

    /// <summary>The last attempt at each of them.</summary>
    public IReadOnlyDictionary<string, MailAttemptRecord> Attempts { get; private set; } = new Dictionary<string, MailAttemptRecord>();

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>Name of the folder messages land in, or null when a mail server takes them.</summary>
    public string? Folder => options.Value.HasServer ? null : Path.GetFileName(folder.FullPath);

    /// <summary>Most messages of receipt a mailbox gets in an hour.</summary>
    public int MostPerHour => options.Value.StrangersPerHour;

    /// <summary>Most messages of receipt a mailbox gets in a day.</summary>
    public int MostPerDay => options.Value.StrangersPerDay;

    /// <summary>What the office calls a kind of message.</summary>
    public string KindWords(string kind) => kinds.FirstOrDefault(k => k.Name == kind)?.Words ?? kind;

    /// <summary>Where a message stands: one that only became a file is not said to be sent.</summary>
    public string StateWords(MailMessageRecord message) =>
        message.State == MailState.Sent && Attempts.GetValueOrDefault(message.Id)?.Outcome == MailOutcome.Filed ? "Chỉ ghi thành tệp" : MailWords.Of(message.State);

    /// <summary>Whether a message can be given another chance.</summary>
    public static bool CanResend(MailMessageRecord message) => message.State == MailState.GivenUp && message.ToAddress.Length > 0;

    /// <summary>The list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <summary>Sends one again that was given up.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? id, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await desk.ResendAsync(id ?? "", Actor, ct) switch
        {
            ResendOutcome.Done => Done(AdminPaths.Mail, "Đã xếp lại vào hàng chờ. Máy gửi ngay bây giờ."),
            ResendOutcome.NotFound => NotFound(),
            _ => Again(StatusCodes.Status409Conflict, new FormError("", "Thư này đã được gửi lại, hoặc địa chỉ đã bị xóa khi hết thời hạn giữ.")),
        };
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (!MailDesk.IsOpenTo(Actor))
        {
            return false;
        }

        var state = MailWords.Of(State);
        var listed = desk.Listed(state);
        Counts = await desk.CountsAsync(ct);
        Paging = Paging.Of(PageNumber, await listed.CountAsync(ct), AdminPaths.Mail, (AdminPaths.StateKey, state is null ? null : State));
        Messages = await listed.Skip(Paging.Skip).Take(Paging.Size).ToListAsync(ct);
        Attempts = await desk.LastAttemptsAsync([.. Messages.Select(m => m.Id)], ct);
        return true;
    }
}
