using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Exchange;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>The synthesis sheet of a draft: its rows as they are now, and applying what came back.</summary>
public sealed class SheetDesk(EditorialDbContext db, CommentDesk comments)
{
    /// <summary>The published comments, by number. Who does not want the name shown is without a name here too.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="unitName">Unit proposed to answer what nobody answered yet.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<SheetRow>> RowsAsync(string draftId, string unitName, CancellationToken ct)
    {
        var groups = await db.Set<CommentGroup>().AsNoTracking().Where(g => g.ConsultationId == draftId).ToDictionaryAsync(g => g.Id, g => g.Number, StringComparer.Ordinal, ct);
        return [.. (await CommentRow.PublicAsync(db, draftId, ct)).Where(row => row.State.Status == CommentStatus.Published).Select(row => Row(row, groups, unitName))];
    }

    /// <summary>Applies all answers or none.</summary>
    public Task<DeskResult> ApplyAsync(IReadOnlyList<SheetAnswer> answers, SiteLinks links, Actor actor, CancellationToken ct) => comments.DecideEachAsync(
        [.. answers.Select(answer => new CommentAnswer(new SeenComment(answer.CommentId, answer.Revision), answer.Decision, answer.Reason, answer.Unit))], links, actor, ct);

    private static SheetRow Row(CommentRow row, Dictionary<string, int> groups, string unitName)
    {
        var (details, state) = (row.Details, row.State);
        return new SheetRow(
            details.SubmissionId, state.Number, details.ClauseLabel.Length > 0 ? details.ClauseLabel : CommentItems.Whole, state.PublicName, details.SenderKind, ChannelWords.Of(details.Channel),
            details.ReceivedOn ?? VietnamTime.DayOf(row.AtUtc), state.PublicText, state.GroupId is { } group && groups.TryGetValue(group, out var number) ? number : null,
            state.Decision, state.Answer, state.AnswerUnit.Length > 0 ? state.AnswerUnit : unitName, state.Revision);
    }
}

/// <summary>An answer a sheet brings, as the page that shows the differences carries it on.</summary>
/// <param name="CommentId">The comment.</param>
/// <param name="Revision">Revision it changes.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">The explanation.</param>
/// <param name="Unit">Name of the unit that answers.</param>
public sealed record SheetAnswer(string CommentId, int Revision, Decisions.Decision Decision, string Reason, string Unit);
