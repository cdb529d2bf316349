using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>What became of a clause of the published text, should the newest version be published.</summary>
/// <param name="Before">The clause as published.</param>
/// <param name="Fate">What would become of it.</param>
/// <param name="After">Where it would stand; null when it would be gone or split.</param>
/// <param name="Pieces">The pieces, where it would be split.</param>
/// <param name="Comments">Comments on it, by any text.</param>
/// <param name="Correction">What an editor said, or null.</param>
public sealed record ComingClause(Clause Before, ClauseFate Fate, Clause? After, IReadOnlyList<Clause> Pieces, int Comments, ClauseCorrection? Correction)
{
    /// <summary>Whether its comments would be left without a clause.</summary>
    public bool LeavesComments => After is null && Comments > 0;

    /// <summary>Whether the editor named a place the newest version does not have.</summary>
    public bool IsCorrectionLost => Correction?.Address is { } address && After?.Address != address;
}

/// <summary>What publishing the newest version would do to the clauses.</summary>
/// <param name="Number">Number the text would get.</param>
/// <param name="Clauses">The clauses of the published text, in its order.</param>
/// <param name="Parsed">The clauses of the newest version, in its order.</param>
/// <param name="Compared">Both, clause by clause.</param>
public sealed record ComingText(int Number, IReadOnlyList<ComingClause> Clauses, IReadOnlyList<Clause> Parsed, IReadOnlyList<ComparedClause> Compared);

/// <summary>Looks ahead at the publication of a new version of a draft, and keeps what editors say about where clauses went.</summary>
public sealed class NewTextDesk(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>What publishing would do; null when there is no published text or nothing newer.</summary>
    public async Task<ComingText?> LookAheadAsync(DraftItem draft, CancellationToken ct)
    {
        var id = draft.Row.ItemId;
        var before = await ConsultationRecords.LatestTextAsync(db, id, ct);
        var newest = await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Latest, ct);
        if (before is null || newest is null || newest.Published)
        {
            return null;
        }

        var corrections = await db.Set<ClauseCorrection>().AsNoTracking().Where(c => c.ConsultationId == id).ToListAsync(ct);
        var text = TextPublication.Anchor(before, newest.ToItem().Text(TextPublication.TextPart, "Markdown") ?? "", corrections, clock);
        var comments = await db.Comments().Where(c => c.ConsultationId == id && c.ClauseId != null).GroupBy(c => c.ClauseId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, ct);
        var now = text.Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        var old = before.ReadClauses();
        var changes = text.Changes.ToDictionary(change => change.OldId, StringComparer.Ordinal);
        return new ComingText(
            before.Number + 1,
            [.. old.Select(clause => new ComingClause(
                clause, changes[clause.Id].Fate, now.GetValueOrDefault(clause.Id), changes[clause.Id].Fate == ClauseFate.Split ? [.. changes[clause.Id].NewIds.Select(piece => now[piece])] : [],
                comments.GetValueOrDefault(clause.Id), corrections.FirstOrDefault(c => c.ClauseId == clause.Id)))],
            text.Clauses, ClauseComparison.Compare(old, text.Clauses));
    }

    /// <summary>Says where a clause went; used at the next publication.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="clauseId">The clause of the published text.</param>
    /// <param name="said">Its address in the newest version, "" for gone; null to leave it to the comparison.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<DeskResult> CorrectAsync(string draftId, string clauseId, string? said, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await DraftItem.FindAsync(db, draftId, actor, ct) is not { } draft || await LookAheadAsync(draft, ct) is not { } coming || coming.Clauses.FirstOrDefault(c => c.Before.Id == clauseId) is not { } clause)
        {
            return DeskResult.NotFound;
        }

        if (said is { Length: > 0 } && coming.Parsed.All(c => c.Address != said))
        {
            return DeskResult.Refused("address", "Bản mới không có chỗ này.");
        }

        var known = await db.Set<ClauseCorrection>().FirstOrDefaultAsync(c => c.ConsultationId == draftId && c.ClauseId == clauseId, ct);
        if (said is null)
        {
            db.RemoveRange(known is null ? [] : [known]);
        }
        else
        {
            known ??= db.Add(new ClauseCorrection { ConsultationId = draftId, ClauseId = clauseId, ByName = "" }).Entity;
            (known.Address, known.ByName) = (said.Length > 0 ? said : null, actor.UserName);
        }

        var where = said is null ? "theo so sánh của máy" : said.Length == 0 ? "không còn trong bản mới" : coming.Parsed.First(c => c.Address == said).Label;
        AuditTrail.Add(db, clock, actor, ConsultationActs.Consultation, $"Chỉ chỗ mới của {clause.Before.Label} trong “{draft.Title}”: {where}", draftId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return DeskResult.Done;
    }
}
