using System.Globalization;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using BaNgoi.Consultations.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>The explanation report: what stands against it, what it would be, what was published.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class ReportModel(EditorialDbContext db, ReportDesk desk, TimeProvider clock) : DraftPage(db, clock)
{
    // Digits of the largest number of those asked.
    private const int MostAsked = 1_000_000;

    /// <summary>Its numbers.</summary>
    public ConsultationCounts Counts { get; private set; } = null!;

    /// <summary>The report as it would be published now, or null.</summary>
    public ExplanationReport? Preview { get; private set; }

    /// <summary>Why it cannot be.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Editions, the latest first.</summary>
    public IReadOnlyList<ReportRecord> Editions { get; private set; } = [];

    /// <summary>Numbers of comments on which something was done after the last edition.</summary>
    public IReadOnlyList<int> ChangedSince { get; private set; } = [];

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Publishes an edition.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (Asked() is not { } asked)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("asked", "Hãy ghi một số, 0 nếu không gửi lấy ý kiến riêng ai.")], ct);
        }

        var input = new ReportInput(Typed("number"), asked, SubmissionText.Lines(Typed("reason")));
        return await AnswerAsync(await desk.PublishAsync(id, input, Links, Actor, ct), "", ConsultationPaths.Report(id), "Đã công bố bản giải trình. Mọi người để lại địa chỉ thư đều được báo.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        Counts = await ConsultationCounts.CountAsync(Db, DraftId, ct);
        (Preview, Problems) = await desk.DraftAsync(Draft, new ReportInput(Typed("number"), Asked() ?? 0, ""), Links, ct);
        Editions = await Db.Set<ReportRecord>().AsNoTracking().Where(r => r.ConsultationId == DraftId).OrderByDescending(r => r.Edition).ToListAsync(ct);
        if (Editions.Count > 0)
        {
            var last = Editions[0].AtUtc;
            ChangedSince = await Db.Set<CommentAct>().Where(a => a.AtUtc > last).Join(Db.CommentStates().Where(s => s.ConsultationId == DraftId && s.Number != null), a => a.SubmissionId, s => s.SubmissionId, (_, s) => s.Number!.Value)
                .Distinct().OrderBy(number => number).ToListAsync(ct);
        }
    }

    private int? Asked() => Typed("asked").Trim() switch
    {
        "" => 0,
        var typed => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked <= MostAsked ? asked : null,
    };
}
