using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>The desk: what waits for the actor, what is coming, what changed.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class IndexModel(EditorialDbContext db, MyWork work) : AdminPage
{
    /// <summary>Lists of items: heading, what is in it, and words when it is empty; a list without such words is left out when empty.</summary>
    public IReadOnlyList<(string Heading, WorkList<ContentItemRecord> List, string None)> Lists { get; private set; } = [];

    /// <summary>What citizens wrote and nobody answered; null when the actor handles none.</summary>
    public WorkList<SubmissionRecord>? Unanswered { get; private set; }

    /// <summary>Items by state.</summary>
    public IReadOnlyDictionary<ContentState, int> Counts { get; private set; } = new Dictionary<ContentState, int>();

    /// <summary>What the actor may make.</summary>
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];

    /// <summary>The desk.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Lists =
        [
            ("Chờ bạn duyệt", await work.ToApproveAsync(Actor, Site, ct), ""),
            ("Bị trả lại, cần bạn sửa", await work.ReturnedAsync(Actor, Site, ct), ""),
            ("Bản nháp của bạn", await work.DraftsAsync(Actor, Site, ct), "Không còn bản nháp nào đang chờ."),
            ("Bạn đã gửi, đang chờ duyệt", await work.HandedInAsync(Actor, Site, ct), ""),
            ("Hẹn giờ đăng", await work.ScheduledAsync(Actor, Site, ct), "Không có gì đang hẹn giờ."),
            ("Vừa thay đổi", await work.RecentAsync(Actor, Site, ct), "Chưa có nội dung nào."),
        ];
        Unanswered = await work.UnansweredAsync(Actor, ct);
        Counts = await work.Visible(Actor, Site).GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Creatable = [.. Site.Definitions.Types.Where(t => ItemActs.MayCreate(Actor, t))];
    }
}
