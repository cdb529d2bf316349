using System.Security.Cryptography;
using System.Text;
using BaNgoi.Cms.Mail;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>
/// The one way in for whatever citizens send: checked, counted, stored with its receipt in one transaction. What is
/// acknowledged is on disk; what is refused is said, so that nobody believes to have been heard who was not.
/// </summary>
public sealed class SubmissionIntake(IDbContextFactory<IntakeDbContext> contexts, SubmissionRates rates, FormStamp stamps, StrangerMail letters, MailSignal mails, TimeProvider clock)
{
    // Each counts the messages before it, so they go one after another; a commit is short.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Stores it, or says why not.</summary>
    /// <exception cref="ArgumentException">The choice is none of the kind's: the caller offers choices, so it must know them.</exception>
    public async Task<SubmissionResult> SendAsync(SubmissionInput input, CancellationToken ct)
    {
        if (!input.Kind.HasText && !input.Kind.Choices.Contains(input.Choice))
        {
            throw new ArgumentException($"{input.Kind.Name} has no choice \"{input.Choice}\".", nameof(input));
        }

        var (text, contact) = (SubmissionText.Lines(input.Text), SubmissionText.Line(input.Contact));
        var stamp = input.Kind.HasText ? stamps.Read(input.Stamp, input.Work) : null;
        if (Check(input) is { Count: > 0 } problems)
        {
            return new SubmissionResult("", problems, TimeSpan.Zero);
        }

        var id = Ids.New(clock);
        var sendKey = stamp is null ? id : SendKey(stamp.FormId, input, text, contact);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, sendKey, ct) is { } sent)
        {
            return Done(sent);
        }

        if (rates.Take(input.Kind, input.From, stamp is { Worked: true } ? stamp.FormId : "") is var wait && wait > TimeSpan.Zero)
        {
            return new SubmissionResult("", [], wait);
        }

        var record = new SubmissionRecord
        {
            Id = id,
            Code = ReceiptCode.New(),
            Kind = input.Kind.Name,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            DocumentId = input.DocumentId,
            Path = input.Path,
            Title = input.Title,
            Choice = input.Choice,
            Text = text,
            ContactHint = ContactHint.Of(contact),
            AboutId = input.AboutId,
            SendKey = sendKey,
        };
        // The moment that is written down is the one that counts.
        if (record.AtUtc >= input.ClosesUtc)
        {
            return new SubmissionResult("", [], TimeSpan.Zero) { Late = true };
        }

        db.AddRange(input.Details(record));
        var token = input.BaseUrl.Length > 0 ? ContactToken.New() : "";
        if (input.ReceiptMail(record, token.Length > 0 ? input.BaseUrl + ContactToken.PathOf(token) : "") is not { } message)
        {
            return Done(await StoreAsync(db, record, contact, ct));
        }

        await _turn.WaitAsync(ct);
        try
        {
            if (await letters.AddAsync(db, message, ct) && ContactToken.Hash(token) is { } hash)
            {
                db.ContactLinks.Add(new ContactLink { TokenHash = hash, SubmissionId = record.Id, AtUtc = record.AtUtc });
            }

            return Done(await StoreAsync(db, record, contact, ct));
        }
        finally
        {
            _turn.Release();
            mails.Nudge();
        }
    }

    /// <summary>What is wrong with it, without storing anything: for a form that shows what would be sent first.</summary>
    public IReadOnlyList<SubmissionProblem> Check(SubmissionInput input) => input.Kind.HasText
        ? [.. Problems(input.Kind, SubmissionText.Lines(input.Text), SubmissionText.Line(input.Contact), stamps.Read(input.Stamp, input.Work), input.Trap)]
        : [];

    // The same form sent twice at once meets at the unique key; one receipt serves both.
    private static async Task<string> StoreAsync(IntakeDbContext db, SubmissionRecord record, string contact, CancellationToken ct)
    {
        db.Submissions.Add(record);
        if (contact.Length > 0)
        {
            db.Contacts.Add(new SubmissionContact { SubmissionId = record.Id, Contact = contact });
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return record.Code;
        }
        catch (DbUpdateException)
        {
            if (await FindAsync(db, record.SendKey, ct) is { } sent)
            {
                return sent;
            }

            throw;
        }
    }

    private static IEnumerable<SubmissionProblem> Problems(SubmissionKind kind, string text, string contact, StampReading stamp, string trap)
    {
        if (text.Length == 0)
        {
            yield return new SubmissionProblem(SubmissionField.Text, "Xin ghi điều ông/bà muốn nói.");
        }
        else if (text.Length > kind.LongestText)
        {
            yield return new SubmissionProblem(SubmissionField.Text, $"Xin viết ngắn lại: được {kind.LongestText} ký tự, ông/bà đang viết {text.Length}.");
        }

        if (contact.Length > SubmissionText.MaximumContactLength)
        {
            yield return new SubmissionProblem(SubmissionField.Contact, $"Cách liên hệ chỉ được dài {SubmissionText.MaximumContactLength} ký tự.");
        }

        if (trap.Length > 0)
        {
            yield return new SubmissionProblem(SubmissionField.Form, "Có phần mềm đã điền vào ô phải để trống. Ô đó nay đã trống, xin bấm gửi lại.");
        }
        else if (stamp.TooSoon)
        {
            yield return new SubmissionProblem(SubmissionField.Form, "Trang vừa mở đã gửi ngay nên máy chưa nhận. Xin chờ vài giây rồi bấm gửi lại.");
        }
        else if (!stamp.IsGood)
        {
            yield return new SubmissionProblem(SubmissionField.Form, "Trang đã mở quá lâu nên máy chưa nhận. Lời ông/bà viết vẫn còn dưới đây, xin bấm gửi lại.");
        }
    }

    private static Task<string?> FindAsync(IntakeDbContext db, string sendKey, CancellationToken ct) =>
        db.Submissions.AsNoTracking().Where(s => s.SendKey == sendKey).Select(s => s.Code).FirstOrDefaultAsync(ct);

    private static string SendKey(string formId, SubmissionInput input, string text, string contact) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0000', formId, input.Kind.Name, input.Path, input.AboutId, input.DetailsKey, text, contact))));

    private static SubmissionResult Done(string code) => new(code, [], TimeSpan.Zero);
}
