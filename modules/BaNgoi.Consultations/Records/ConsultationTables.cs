using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Records;

/// <summary>The tables of consultations.</summary>
public sealed class ConsultationTables : IModuleTables
{
    private const int IdLength = 26;

    /// <inheritdoc />
    public void ConfigureOffice(ModelBuilder model)
    {
        ConfigureIntake(model);
        model.Entity<ConsultationEvent>(e =>
        {
            e.ToTable("consultation_events");
            e.HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedOnAdd();
            e.Property(x => x.ConsultationId).HasMaxLength(IdLength);
            e.HasIndex(x => x.ConsultationId);
        });
        model.Entity<DraftText>(text =>
        {
            text.ToTable("consultation_texts");
            text.HasKey(t => new { t.ConsultationId, t.Number });
            text.Property(t => t.ConsultationId).HasMaxLength(IdLength);
            text.Property(t => t.VersionId).HasMaxLength(IdLength);
        });
        model.Entity<ClauseCorrection>(correction =>
        {
            correction.ToTable("consultation_clause_corrections");
            correction.HasKey(c => new { c.ConsultationId, c.ClauseId });
            correction.Property(c => c.ConsultationId).HasMaxLength(IdLength);
            correction.Property(c => c.ClauseId).HasMaxLength(IdLength);
        });
        model.Entity<CommentState>(state =>
        {
            state.ToTable("consultation_comment_states");
            state.HasKey(s => s.SubmissionId);
            state.Property(s => s.SubmissionId).HasMaxLength(IdLength);
            state.Property(s => s.ConsultationId).HasMaxLength(IdLength);
            state.Property(s => s.GroupId).HasMaxLength(IdLength);
            state.Property(s => s.Revision).IsConcurrencyToken();
            state.HasIndex(s => new { s.ConsultationId, s.Number }).IsUnique();
            state.HasIndex(s => new { s.ConsultationId, s.Status, s.Decision, s.SubmissionId });
            state.HasIndex(s => s.GroupId);
        });
        model.Entity<CommentAct>(act =>
        {
            act.ToTable("consultation_comment_acts");
            act.HasKey(a => a.Sequence);
            act.Property(a => a.Sequence).ValueGeneratedOnAdd();
            act.Property(a => a.SubmissionId).HasMaxLength(IdLength);
            act.HasIndex(a => a.SubmissionId);
        });
        model.Entity<CommentGroup>(group =>
        {
            group.ToTable("consultation_groups");
            group.HasKey(g => g.Id);
            group.Property(g => g.Id).HasMaxLength(IdLength);
            group.Property(g => g.ConsultationId).HasMaxLength(IdLength);
            group.HasIndex(g => new { g.ConsultationId, g.Number }).IsUnique();
        });
        model.Entity<ReportRecord>(report =>
        {
            report.ToTable("consultation_reports");
            report.HasKey(r => r.Id);
            report.Property(r => r.Id).HasMaxLength(IdLength);
            report.Property(r => r.ConsultationId).HasMaxLength(IdLength);
            report.HasIndex(r => new { r.ConsultationId, r.Edition }).IsUnique();
        });
        model.Entity<PostingRecord>(posting =>
        {
            posting.ToTable("consultation_postings");
            posting.HasKey(p => p.Id);
            posting.Property(p => p.Id).HasMaxLength(IdLength);
            posting.Property(p => p.ConsultationId).HasMaxLength(IdLength);
            posting.HasIndex(p => p.ConsultationId);
        });
    }

    /// <inheritdoc />
    public void ConfigureIntake(ModelBuilder model) => model.Entity<CommentDetails>(details =>
    {
        details.ToTable("consultation_comments");
        details.HasKey(d => d.SubmissionId);
        details.Property(d => d.SubmissionId).HasMaxLength(IdLength);
        details.Property(d => d.ConsultationId).HasMaxLength(IdLength);
        details.Property(d => d.ClauseId).HasMaxLength(IdLength);
        details.HasIndex(d => new { d.ConsultationId, d.ClauseId });
        details.HasIndex(d => new { d.ConsultationId, d.SubmissionId });
    });
}
