using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>
/// When a draft is published, takes its text apart into clauses. Clauses that are the same or moved keep their ids; what became
/// of every clause of the text before is written down, with its comments following or listed as left behind.
/// </summary>
public sealed class TextPublication(TimeProvider clock) : IPublicationStep
{
    /// <summary>Part the text stands in.</summary>
    public const string TextPart = "MarkdownBodyPart";

    /// <inheritdoc />
    public async Task PublishedAsync(ContentItem item, Site site, EditorialDbContext db, Actor actor, CancellationToken ct)
    {
        if (item.ContentType != DraftItem.TypeName)
        {
            return;
        }

        // The view reads the version flags and the record this publication has written.
        await db.SaveChangesAsync(ct);
        await AddTextAsync(item, db, ct);
        await db.SaveChangesAsync(ct);
        await new ConsultationRecord(db, site, clock).PutAllAsync(item.ContentItemId, ct);
    }

    /// <inheritdoc />
    public async Task WithdrawnAsync(ContentItem item, Site site, EditorialDbContext db, CancellationToken ct)
    {
        if (item.ContentType == DraftItem.TypeName)
        {
            await new ConsultationRecord(db, site, clock).RemoveAsync(item.ContentItemId, ct);
        }
    }

    /// <inheritdoc />
    public async Task CatchUpAsync(Site site, EditorialDbContext db, CancellationToken ct)
    {
        var down = await db.DraftTexts().Select(t => t.ConsultationId).Distinct().Where(id => !db.Versions.Any(v => v.ItemId == id && v.Published)).ToListAsync(ct);
        foreach (var id in down)
        {
            await new ConsultationRecord(db, site, clock).RemoveAsync(id, ct);
        }

        foreach (var version in await db.Versions.AsNoTracking().Where(v => v.Published && v.ContentType == DraftItem.TypeName).OrderBy(v => v.ItemId).ToListAsync(ct))
        {
            var item = version.ToItem();
            if (await AddTextAsync(item, db, ct) || !await db.PublicAspects.AnyAsync(a => a.DocumentId == item.ContentItemId, ct) || await HasMovedAsync(item, db, ct))
            {
                await db.SaveChangesAsync(ct);
                await new ConsultationRecord(db, site, clock).PutAllAsync(item.ContentItemId, ct);
            }
        }
    }

    // What lies below a draft moves with it.
    private static async Task<bool> HasMovedAsync(ContentItem item, EditorialDbContext db, CancellationToken ct)
    {
        var below = AutoroutePart.PathOf(item) + "/";
        return await db.PublicDocuments.AnyAsync(d => d.Path != null && !d.Path.StartsWith(below)
            && (d.ContainerId == item.ContentItemId || db.Set<ReportRecord>().Any(r => r.ConsultationId == item.ContentItemId && r.Id == d.Id)), ct);
    }

    private Task<bool> AddTextAsync(ContentItem item, EditorialDbContext db, CancellationToken ct) =>
        AddTextAsync(db, item.ContentItemId, item.ContentItemVersionId, item.Text(TextPart, "Markdown") ?? "", item.PublishedUtc ?? clock.GetUtcNow().UtcDateTime, clock, ct);

    /// <summary>Takes a text apart and adds it as the next published one; nothing when it is the same as the last. The caller saves.</summary>
    /// <returns>Whether it was added.</returns>
    public static async Task<bool> AddTextAsync(EditorialDbContext db, string consultationId, string versionId, string markdown, DateTime atUtc, TimeProvider clock, CancellationToken ct)
    {
        var before = await ConsultationRecords.LatestTextAsync(db, consultationId, ct);
        var corrections = await db.Set<ClauseCorrection>().Where(c => c.ConsultationId == consultationId).ToListAsync(ct);
        var text = Anchor(before, markdown, corrections, clock);
        if (before is not null && TextReading.Write(text.Clauses) == before.Clauses)
        {
            return false;
        }

        db.DraftTexts().Add(new DraftText
        {
            ConsultationId = consultationId,
            Number = (before?.Number ?? 0) + 1,
            VersionId = versionId,
            AtUtc = atUtc,
            Clauses = TextReading.Write(text.Clauses),
            Changes = TextReading.Write(text.Changes),
        });
        db.RemoveRange(corrections);
        return true;
    }

    /// <summary>What publishing a text would make of the clauses of the one before.</summary>
    public static AnchoredText Anchor(DraftText? before, string markdown, IReadOnlyList<ClauseCorrection> corrections, TimeProvider clock) => ClauseAnchoring.Anchor(
        before?.ReadClauses() ?? [],
        ClauseParser.Parse(markdown),
        () => Ids.New(clock),
        corrections.ToDictionary(c => c.ClauseId, c => c.Address, StringComparer.Ordinal));
}
