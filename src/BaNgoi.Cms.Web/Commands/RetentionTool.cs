using System.Globalization;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Retention;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>retention</c>: what the running site does every few hours, at once and with a report.</summary>
internal static class RetentionTool
{
    private const string DryRun = "--dry-run";

    public static CommandLineTool Tool { get; } = new(
        "retention",
        "Delete what has been kept long enough: contacts of closed submissions, names of senders that are not shown, words never saved, questions to the search, addresses and words of messages. The periods are set at /admin/quy-dinh.",
        "", null,
        [(DryRun, "print what would be deleted, and delete nothing")],
        RunAsync);

    private static async Task<int> RunAsync(CommandLineCall call, CancellationToken ct)
    {
        var run = call.Services.GetRequiredService<RetentionRun>();
        var dryRun = call.Flags.Contains(DryRun);
        var report = dryRun ? await run.PlanAsync(ct) : await run.ApplyAsync(Actor.System, ct);
        await call.Out.WriteLineAsync($"contacts are kept {Words(report.ContactPeriod)} after the last reply");
        foreach (var due in report.Contacts)
        {
            await call.Out.WriteLineAsync(Line(due));
        }

        foreach (var piece in report.Pieces)
        {
            await call.Out.WriteLineAsync($"{piece.Piece.Name} are kept {Words(piece.Period)} after the last reply");
            foreach (var due in piece.Due)
            {
                await call.Out.WriteLineAsync(Line(due));
            }
        }

        await call.Out.WriteLineAsync($"words never saved are kept {Words(report.CopyPeriod)}");
        await call.Out.WriteLineAsync($"questions to the search are kept {Words(report.QueryPeriod)}");
        await call.Out.WriteLineAsync($"addresses and words of messages are kept {Words(report.MailPeriod)} after they were sent or given up");
        var verb = dryRun ? "would be deleted" : "deleted";
        await call.Out.WriteLineAsync($"{report.Contacts.Count} contacts, {string.Concat(report.Pieces.Select(piece => $"{piece.Due.Count} {piece.Piece.Name}, "))}{report.Copies} working copies, {report.Queries} lines of questions and {report.Mails} messages {verb}; {report.OpenContacts} contacts of open matters stay{(dryRun ? " (dry run: nothing was deleted)" : "")}");
        return 0;
    }

    private static string Line(SubmissionDue due) => $"  submission {due.SubmissionId}, last reply {VietnamTime.DayOf(due.ClosedUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string Words(RetentionPeriod period) => period.Days is { } days ? $"{days} days ({(period.Rule.Length > 0 ? period.Rule : "default")})" : "for ever, no period being set,";
}
