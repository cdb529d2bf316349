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

    /// <summary>Applies all answers or none. Who answered before stays who answers.</summary>
    public async Task<DeskResult> ApplyAsync(IReadOnlyList<SheetAnswer> answers, string unitName, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var ids = answers.Select(answer => answer.CommentId).ToList();
        var units = await db.CommentStates().Where(s => ids.Contains(s.SubmissionId) && s.AnswerUnit != "").ToDictionaryAsync(s => s.SubmissionId, s => s.AnswerUnit, StringComparer.Ordinal, ct);
        return await comments.DecideEachAsync(
            [.. answers.Select(answer => new CommentAnswer(new SeenComment(answer.CommentId, answer.Revision), answer.Decision, answer.Reason, units.GetValueOrDefault(answer.CommentId, unitName)))], links, actor, ct);
    }

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
public sealed record SheetAnswer(string CommentId, int Revision, Decisions.Decision Decision, string Reason);
