using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
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

    private async Task AddTextAsync(ContentItem item, EditorialDbContext db, CancellationToken ct)
    {
        var markdown = item.Text(TextPart, "Markdown") ?? "";
        var before = await ConsultationRecords.LatestTextAsync(db, item.ContentItemId, ct);
        var corrections = await db.Set<ClauseCorrection>().Where(c => c.ConsultationId == item.ContentItemId).ToListAsync(ct);
        var text = Anchor(before, markdown, corrections, clock);
        if (before is not null && TextReading.Write(text.Clauses) == before.Clauses)
        {
            return;
        }

        db.DraftTexts().Add(new DraftText
        {
            ConsultationId = item.ContentItemId,
            Number = (before?.Number ?? 0) + 1,
            VersionId = item.ContentItemVersionId,
            AtUtc = item.PublishedUtc ?? clock.GetUtcNow().UtcDateTime,
            Clauses = TextReading.Write(text.Clauses),
            Changes = TextReading.Write(text.Changes),
        });
        db.RemoveRange(corrections);
    }

    /// <summary>What publishing a text would make of the clauses of the one before.</summary>
    public static AnchoredText Anchor(DraftText? before, string markdown, IReadOnlyList<ClauseCorrection> corrections, TimeProvider clock) => ClauseAnchoring.Anchor(
        before?.ReadClauses() ?? [],
        ClauseParser.Parse(markdown),
        () => Ids.New(clock),
        corrections.ToDictionary(c => c.ClauseId, c => c.Address, StringComparer.Ordinal));
}
