using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Retention;

/// <summary>
/// One kind of thing a module keeps of what citizens send, and only for a time: part of every run. The run knows the period, asks
/// what is due, has it deleted in its transaction and writes the audit line of each.
/// </summary>
public interface IRetentionPiece
{
    /// <summary>What it is, in English, for the log and the command line, such as "names of senders".</summary>
    string Name { get; }

    /// <summary>What it is of one submission, in Vietnamese, for the audit trail, such as "tên người gửi"; it follows "Xóa".</summary>
    string Words { get; }

    /// <summary>How long it is kept, in days after the last reply.</summary>
    DatedSetting Period { get; }

    /// <summary>What was replied to last before a moment (UTC) and is still there.</summary>
    Task<IReadOnlyList<SubmissionDue>> DueAsync(EditorialDbContext db, DateTime before, CancellationToken ct);

    /// <summary>Deletes it of some submissions.</summary>
    Task DeleteAsync(EditorialDbContext db, IReadOnlyCollection<string> submissionIds, DateTime nowUtc, CancellationToken ct);
}
