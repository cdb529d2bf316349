using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>
/// Writes what became public of a consultation into the public record, in the transaction of the act. What the act changed must be
/// saved before; what is written here the caller saves.
/// </summary>
public sealed class ConsultationRecord(EditorialDbContext db, Site site, TimeProvider clock)
{
    private readonly PublicRecord _record = new(db, site, clock);
    private readonly AspectTable _aspects = new(db, clock);

    /// <summary>Writes clocks and numbers anew, and some comments; nothing while the draft is not public. Its cost does not grow with the text.</summary>
    /// <param name="consultationId">The draft.</param>
    /// <param name="comments">Comments that look different now.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task PutAsync(string consultationId, IReadOnlyCollection<string> comments, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, consultationId, ct) is { } view)
        {
            await PutCommentsAsync(view, (await CommentRow.OfAsync(db, comments, ct)).Where(row => row.State.Number is not null), ct);
            await _aspects.PutAsync(await view.StateAsync(db, ct), ct);
        }
    }

    /// <summary>Writes everything anew: comments, clocks and numbers, texts, reports.</summary>
    public async Task PutAllAsync(string consultationId, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, consultationId, ct) is not { } view)
        {
            return;
        }

        await PutCommentsAsync(view, await CommentRow.PublicAsync(db, consultationId, ct), ct);
        await PutReportsAsync(view, ct);
        foreach (var aspect in view.Fixed().Prepend(await view.StateAsync(db, ct)))
        {
            await _aspects.PutAsync(aspect, ct);
        }
    }

    /// <summary>Takes everything out: what is taken down takes its comments and reports along. They come back with it.</summary>
    public async Task RemoveAsync(string consultationId, CancellationToken ct)
    {
        var reports = await db.Set<ReportRecord>().Where(r => r.ConsultationId == consultationId).Select(r => r.Id).ToListAsync(ct);
        var comments = await db.CommentStates().Where(s => s.ConsultationId == consultationId && s.Number != null).Select(s => s.SubmissionId).ToListAsync(ct);
        foreach (var id in comments.Concat(reports))
        {
            await _record.RemoveProjectedAsync(id, ct);
        }

        foreach (var id in reports.Prepend(consultationId))
        {
            await _aspects.RemoveAsync(id, ct);
        }
    }

    private async Task PutReportsAsync(ConsultationView view, CancellationToken ct)
    {
        var title = await db.PublicDocuments.Where(d => d.Id == view.Id).Select(d => d.Title).FirstOrDefaultAsync(ct) ?? "";
        foreach (var report in view.Reports)
        {
            await _record.PutProjectedAsync(ReportItems.Make(report, title, view.Path), ct);
        }
    }

    private async Task PutCommentsAsync(ConsultationView view, IEnumerable<CommentRow> comments, CancellationToken ct)
    {
        var items = view.Items;
        foreach (var row in comments)
        {
            await _record.PutProjectedAsync(items.Make(row), ct);
        }
    }
}
