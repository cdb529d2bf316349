using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>Everything of one consultation that its public form is made from, read once.</summary>
public sealed record ConsultationView(
    string Id,
    string Path,
    Consultation Consultation,
    IReadOnlyList<DraftText> Texts,
    ClauseTrail Trail,
    ConsultationCounts Counts,
    IReadOnlyDictionary<string, GroupFacts> Groups,
    IReadOnlyList<ReportRecord> Reports)
{
    /// <summary>Reads it; null while the draft is not public.</summary>
    public static async Task<ConsultationView?> LoadAsync(EditorialDbContext db, string id, CancellationToken ct)
    {
        if (await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Published, ct) is not { } published || AutoroutePart.PathOf(published.ToItem()) is not { } path)
        {
            return null;
        }

        var texts = await db.DraftTexts().AsNoTracking().Where(t => t.ConsultationId == id).OrderBy(t => t.Number).ToListAsync(ct);
        var counts = await ConsultationCounts.CountAsync(db, id, ct);
        var groups = await db.Set<CommentGroup>().AsNoTracking().Where(g => g.ConsultationId == id).ToListAsync(ct);
        return new ConsultationView(
            id, path, await ConsultationRecords.LoadAsync(db, id, ct), texts, new ClauseTrail(texts), counts,
            groups.ToDictionary(g => g.Id, g => new GroupFacts(g.Number, g.Title, counts.ByGroup.GetValueOrDefault(g.Id)), StringComparer.Ordinal),
            await db.Set<ReportRecord>().AsNoTracking().Where(r => r.ConsultationId == id).OrderBy(r => r.Edition).ToListAsync(ct));
    }

    /// <summary>Makes the public form of its comments.</summary>
    public CommentItems Items => new(Id, Path, Trail, Groups);

    /// <summary>The aspect that changes with every act: clocks, numbers, history.</summary>
    public async Task<PublicAspect> StateAsync(EditorialDbContext db, CancellationToken ct)
    {
        var postings = await db.Set<PostingRecord>().AsNoTracking().Where(p => p.ConsultationId == Id).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(ct);
        return ConsultationAspect.Make(Consultation, Path, Counts, Trail, await OrphansAsync(db, ct), Reports, postings);
    }

    /// <summary>The aspects that stay as they are once published: texts and reports.</summary>
    public IEnumerable<PublicAspect> Fixed() => [.. TextAspects.Make(Texts), .. Reports.Select(ReportItems.Aspect)];

    private async Task<IReadOnlyList<Orphan>> OrphansAsync(EditorialDbContext db, CancellationToken ct)
    {
        if (Texts.Count < 2)
        {
            return [];
        }

        var clauses = await db.CommentStates().Where(s => s.ConsultationId == Id && s.Status == CommentStatus.Published)
            .Join(db.Comments().Where(d => d.ClauseId != null), s => s.SubmissionId, d => d.SubmissionId, (s, d) => new { d.TextNumber, d.ClauseId, d.ClauseLabel })
            .GroupBy(x => x).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. clauses.Select(c => (c.Key, c.Count, Standing: Trail.Of(c.Key.TextNumber, c.Key.ClauseId!))).Where(c => c.Standing.Now is null)
            .OrderBy(c => c.Key.TextNumber).ThenBy(c => c.Key.ClauseLabel, StringComparer.Ordinal).ThenBy(c => c.Key.ClauseId, StringComparer.Ordinal)
            .Select(c => new Orphan(Trail.NameOf(c.Key.TextNumber, c.Key.ClauseId!, c.Key.ClauseLabel), c.Standing.Fate, c.Count))];
    }
}
