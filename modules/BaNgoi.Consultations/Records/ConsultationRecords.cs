using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Records;

/// <summary>The module's tables in the office's context.</summary>
public static class ConsultationRecords
{
    /// <summary>Events of all consultations.</summary>
    public static DbSet<ConsultationEvent> ConsultationEvents(this EditorialDbContext db) => db.Set<ConsultationEvent>();

    /// <summary>Published texts.</summary>
    public static DbSet<DraftText> DraftTexts(this EditorialDbContext db) => db.Set<DraftText>();

    /// <summary>What comments are beside their words.</summary>
    public static DbSet<CommentDetails> Comments(this EditorialDbContext db) => db.Set<CommentDetails>();

    /// <summary>Comments nobody has acted on: those without a state, and those put back.</summary>
    public static IQueryable<CommentDetails> WaitingComments(this EditorialDbContext db) =>
        db.Comments().Where(c => !db.CommentStates().Any(s => s.SubmissionId == c.SubmissionId && s.Status != CommentStatus.Waiting));

    /// <summary>Where comments stand.</summary>
    public static DbSet<CommentState> CommentStates(this EditorialDbContext db) => db.Set<CommentState>();

    /// <summary>Where a consultation stands.</summary>
    public static async Task<Consultation> LoadAsync(EditorialDbContext db, string id, CancellationToken ct) =>
        Consultation.Of(id, await db.ConsultationEvents().AsNoTracking().Where(e => e.ConsultationId == id).OrderBy(e => e.Sequence).ToListAsync(ct));

    /// <summary>The latest published text, or null.</summary>
    public static Task<DraftText?> LatestTextAsync(EditorialDbContext db, string id, CancellationToken ct) =>
        db.DraftTexts().AsNoTracking().Where(t => t.ConsultationId == id).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
}
