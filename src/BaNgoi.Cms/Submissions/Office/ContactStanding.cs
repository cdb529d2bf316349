using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Office;

/// <summary>What is known of the mail address left with a submission, without reading it.</summary>
/// <param name="Answer">What its owner said, or null.</param>
/// <param name="Asked">Whether a link went out by which he can say it.</param>
/// <param name="Withheld">Whether the message of receipt was not sent.</param>
public sealed record ContactStanding(ContactAnswer? Answer, bool Asked, bool Withheld)
{
    /// <summary>Of a submission without a mail address.</summary>
    public static ContactStanding None { get; } = new(null, false, false);

    /// <summary>The address is deleted, by the word of its owner.</summary>
    public bool IsDenied => Answer?.Answer == ContactAnswerKind.Denied;

    /// <summary>In Vietnamese; "" when nothing is known.</summary>
    public string Words => this switch
    {
        { IsDenied: true } => "chủ địa chỉ báo không gửi góp ý này",
        { Answer: not null } => "địa chỉ đã xác nhận",
        { Withheld: true } => "địa chỉ chưa xác nhận; không gửi thư báo nhận vì địa chỉ này vừa nhận quá nhiều thư hoặc chủ địa chỉ không nhận",
        { Asked: true } => "địa chỉ chưa xác nhận",
        _ => "",
    };

    /// <summary>The standings of some submissions; one without an entry is <see cref="None"/>.</summary>
    public static async Task<IReadOnlyDictionary<string, ContactStanding>> OfAsync(EditorialDbContext db, IReadOnlyCollection<string> submissionIds, CancellationToken ct)
    {
        var answers = await db.ContactAnswers.AsNoTracking().Where(a => submissionIds.Contains(a.SubmissionId)).ToDictionaryAsync(a => a.SubmissionId, StringComparer.Ordinal, ct);
        var asked = (await db.ContactLinks.AsNoTracking().Where(l => submissionIds.Contains(l.SubmissionId)).Select(l => l.SubmissionId).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var withheld = (await StrangerMail.Withheld(db).Where(m => m.SubmissionId != null && submissionIds.Contains(m.SubmissionId)).Select(m => m.SubmissionId!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return submissionIds.Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => new ContactStanding(answers.GetValueOrDefault(id), asked.Contains(id), withheld.Contains(id)), StringComparer.Ordinal);
    }
}
