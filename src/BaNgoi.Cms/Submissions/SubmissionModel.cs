using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions;

/// <summary>Tables of submissions, shared by the context that takes them in and the office that reads them.</summary>
internal static class SubmissionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SubmissionRecord>(submission =>
        {
            submission.ToTable("submissions");
            submission.HasKey(s => s.Id);
            submission.Property(s => s.Id).HasMaxLength(26);
            submission.Property(s => s.Code).HasMaxLength(ReceiptCode.Length);
            submission.Property(s => s.Kind).HasMaxLength(50);
            submission.Property(s => s.DocumentId).HasMaxLength(26);
            submission.Property(s => s.Path).HasMaxLength(PublicRecordModel.PathLength);
            submission.Property(s => s.Choice).HasMaxLength(50);
            submission.Property(s => s.AboutId).HasMaxLength(26);
            submission.Property(s => s.SendKey).HasMaxLength(64);
            submission.HasIndex(s => s.Code).IsUnique();
            submission.HasIndex(s => s.SendKey).IsUnique();
            submission.HasIndex(s => new { s.DocumentId, s.Kind });
            submission.HasIndex(s => s.AtUtc);
        });
        model.Entity<SubmissionContact>(contact =>
        {
            contact.ToTable("submission_contacts");
            contact.HasKey(c => c.SubmissionId);
            contact.Property(c => c.SubmissionId).HasMaxLength(26);
        });
        model.Entity<SubmissionReply>(reply =>
        {
            reply.ToTable("submission_replies");
            reply.HasKey(r => r.Sequence);
            reply.Property(r => r.Sequence).ValueGeneratedOnAdd();
            reply.Property(r => r.SubmissionId).HasMaxLength(26);
            reply.HasIndex(r => r.SubmissionId);
        });
        model.Entity<ContactLink>(link =>
        {
            link.ToTable("submission_contact_links");
            link.HasKey(l => l.TokenHash);
            link.Property(l => l.TokenHash).HasMaxLength(64);
            link.Property(l => l.SubmissionId).HasMaxLength(26);
            link.HasIndex(l => l.SubmissionId);
        });
        model.Entity<ContactAnswer>(answer =>
        {
            answer.ToTable("submission_contact_answers");
            answer.HasKey(a => a.SubmissionId);
            answer.Property(a => a.SubmissionId).HasMaxLength(26);
        });
    }
}
