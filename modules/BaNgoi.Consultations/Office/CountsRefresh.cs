using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>
/// Brings the public numbers of consultations up to date with what citizens sent since: a comment comes in by the intake, which does
/// not write the public record.
/// </summary>
public sealed class CountsRefresh(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox)
{
    /// <summary>Writes the numbers of every consultation that received comments nobody has acted on; nothing when none did.</summary>
    /// <returns>How many consultations had other numbers.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var received = await db.Comments().GroupBy(c => c.ConsultationId).Select(g => new { Id = g.Key, Count = g.Count() }).ToListAsync(ct);
        var refreshed = 0;
        foreach (var consultation in received)
        {
            if (await ShownAsync(consultation.Id, ct) is not { } shown || shown == consultation.Count)
            {
                continue;
            }

            await using var transaction = await db.BeginWriteAsync(ct);
            await new ConsultationRecord(db, await Site.LoadAsync(db, ct), clock).PutAsync(consultation.Id, [], ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            outbox.Nudge();
            refreshed++;
        }

        return refreshed;
    }

    private async Task<decimal?> ShownAsync(string id, CancellationToken ct) =>
        await db.PublicAspects.AsNoTracking().Where(a => a.DocumentId == id && a.Name == ConsultationAspect.Name).Select(a => a.Json).FirstOrDefaultAsync(ct) is { } json
            ? JsonRead.Number(StoredJson.ReadObject(json)["counts"] as System.Text.Json.Nodes.JsonObject, "received")
            : null;
}
