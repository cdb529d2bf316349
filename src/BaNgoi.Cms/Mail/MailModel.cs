using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Mail;

/// <summary>The tables of messages and of attempts to send them.</summary>
internal static class MailModel
{
    /// <summary>Longest word for a kind or an outcome.</summary>
    public const int WordLength = 50;

    /// <summary>Messages: what a context needs that queues them.</summary>
    public static void ConfigureMessages(ModelBuilder model) => model.Entity<MailMessageRecord>(message =>
    {
        message.ToTable("mail_messages");
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).HasMaxLength(26);
        message.Property(m => m.Kind).HasMaxLength(WordLength);
        message.Property(m => m.ToAddress).HasMaxLength(MailLimits.Address);
        message.Property(m => m.Subject).HasMaxLength(MailLimits.Subject);
        message.Property(m => m.LimitKey).HasMaxLength(64);
        message.Property(m => m.SubmissionId).HasMaxLength(26);
        message.Property(m => m.DocumentId).HasMaxLength(26);
        message.HasIndex(m => new { m.State, m.NextAttemptUtc });
        message.HasIndex(m => m.SubmissionId);
        message.HasIndex(m => new { m.LimitKey, m.QueuedUtc });
    });

    /// <summary>Attempts: the office's alone.</summary>
    public static void ConfigureAttempts(ModelBuilder model) => model.Entity<MailAttemptRecord>(attempt =>
    {
        attempt.ToTable("mail_attempts");
        attempt.HasKey(a => a.Sequence);
        attempt.Property(a => a.Sequence).ValueGeneratedOnAdd();
        attempt.Property(a => a.MessageId).HasMaxLength(26);
        attempt.Property(a => a.Outcome).HasMaxLength(WordLength);
        attempt.HasIndex(a => a.MessageId);
    });
}
