using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office.Reading;

/// <summary>A draft in the office's list.</summary>
/// <param name="Row">The item's row.</param>
/// <param name="Path">Path of its public page; null while it is not public.</param>
/// <param name="Consultation">Where it stands.</param>
/// <param name="Received">Comments received.</param>
/// <param name="Waiting">Of these, those nobody looked at.</param>
/// <param name="Undecided">Published ones nothing is decided on.</param>
/// <param name="Removals">Those whose senders ask for the removal and have no answer.</param>
public sealed record ListedDraft(ContentItemRecord Row, string? Path, Consultation Consultation, int Received, int Waiting, int Undecided, int Removals)
{
    /// <summary>How soon somebody must act: 0 is late, 1 is work waiting, 2 is running, 3 is at rest.</summary>
    public int Urgency(DateTime nowUtc) =>
        ClockWords.IsLate(Consultation, nowUtc) ? 0
        : Waiting > 0 || Removals > 0 || Consultation.PhaseAt(nowUtc) == ConsultationPhase.Answering ? 1
        : Consultation.PhaseAt(nowUtc) is ConsultationPhase.Open or ConsultationPhase.Announced ? 2
        : 3;
}

/// <summary>The drafts an actor may handle, with their numbers.</summary>
public sealed class DraftList(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Those that need work first, then by the day their clock ends.</summary>
    public async Task<IReadOnlyList<ListedDraft>> OfAsync(Actor actor, CancellationToken ct)
    {
        var rows = (await db.Items.AsNoTracking().Where(item => item.ContentType == DraftItem.TypeName && item.State != ContentState.Deleted).ToListAsync(ct))
            .Where(row => Authority.Has(actor, ConsultationPermissions.Manage, row.UnitId)).ToList();
        var published = await db.Versions.AsNoTracking().Where(v => v.Published && v.ContentType == DraftItem.TypeName).ToDictionaryAsync(v => v.ItemId, StringComparer.Ordinal, ct);
        var events = (await db.ConsultationEvents().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(ct)).ToLookup(e => e.ConsultationId, StringComparer.Ordinal);
        var received = await db.Comments().GroupBy(c => c.ConsultationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, ct);
        var states = (await db.CommentStates().GroupBy(s => new { s.ConsultationId, s.Status, Decided = s.Decision != null }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            .ToLookup(g => g.Key.ConsultationId, StringComparer.Ordinal);
        var removals = await db.OpenRemovals([.. rows.Select(row => row.ItemId)]).GroupBy(s => s.DocumentId!).Select(g => new { g.Key, Count = g.Select(s => s.AboutId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. rows.Select(row => new ListedDraft(
                    row,
                    published.TryGetValue(row.ItemId, out var version) ? AutoroutePart.PathOf(version.ToItem()) : null,
                    Consultation.Of(row.ItemId, events[row.ItemId]),
                    received.GetValueOrDefault(row.ItemId),
                    received.GetValueOrDefault(row.ItemId) - states[row.ItemId].Where(s => s.Key.Status != CommentStatus.Waiting).Sum(s => s.Count),
                    states[row.ItemId].Where(s => s.Key is { Status: CommentStatus.Published, Decided: false }).Sum(s => s.Count),
                    removals.GetValueOrDefault(row.ItemId)))
                .OrderBy(draft => draft.Urgency(now)).ThenBy(draft => ClockWords.DaysLeft(draft.Consultation, now) ?? int.MaxValue).ThenByDescending(draft => draft.Row.ItemId, StringComparer.Ordinal),
        ];
    }
}
