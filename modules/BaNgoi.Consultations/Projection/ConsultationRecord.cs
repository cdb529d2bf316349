using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>
/// Writes what became public of a consultation into the public record, in the transaction of the act. What the act changed must be
/// saved before; what is written here the caller saves.
/// </summary>
public sealed class ConsultationRecord(EditorialDbContext db, Site site, TimeProvider clock)
{
    /// <summary>Writes the aspects anew, and some comments; nothing while the draft is not public.</summary>
    /// <param name="consultationId">The draft.</param>
    /// <param name="comments">Comments that look different now.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task PutAsync(string consultationId, IReadOnlyCollection<string> comments, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, consultationId, ct) is { } view)
        {
            await PutAsync(view, (await CommentRow.OfAsync(db, comments, ct)).Where(row => row.State.Number is not null), ct);
        }
    }

    /// <summary>Writes aspects, all comments and reports anew.</summary>
    public async Task PutAllAsync(string consultationId, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, consultationId, ct) is { } view)
        {
            await PutAsync(view, await CommentRow.PublicAsync(db, consultationId, ct), ct);
            await PutReportsAsync(view, ct);
        }
    }

    /// <summary>Writes the documents of the reports.</summary>
    public async Task PutReportsAsync(string consultationId, CancellationToken ct)
    {
        if (await ConsultationView.LoadAsync(db, consultationId, ct) is { } view)
        {
            await PutReportsAsync(view, ct);
        }
    }

    private async Task PutReportsAsync(ConsultationView view, CancellationToken ct)
    {
        var title = await db.PublicDocuments.Where(d => d.Id == view.Id).Select(d => d.Title).FirstOrDefaultAsync(ct) ?? "";
        var record = new PublicRecord(db, site, clock);
        foreach (var report in view.Reports)
        {
            await record.PutProjectedAsync(ReportItems.Make(report, title), ct);
        }
    }

    private async Task PutAsync(ConsultationView view, IEnumerable<CommentRow> comments, CancellationToken ct)
    {
        var record = new PublicRecord(db, site, clock);
        var items = view.Items;
        foreach (var row in comments)
        {
            await record.PutProjectedAsync(items.Make(row), ct);
        }

        var table = new AspectTable(db, clock);
        foreach (var aspect in await view.AspectsAsync(db, ct))
        {
            await table.PutAsync(aspect, ct);
        }
    }
}
