using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Import;

/// <summary>Adds a recipe's comments to a consultation: received, published and decided on the days it says. The caller saves.</summary>
internal sealed class CommentImport(EditorialDbContext db, TimeProvider clock, Actor actor, DraftItem draft)
{
    private readonly Dictionary<string, CommentGroup> _groups = new(StringComparer.Ordinal);
    private int _number;

    public async Task AddAsync(IReadOnlyList<ImportedComment> comments, string place, CancellationToken ct)
    {
        var first = await db.DraftTexts().AsNoTracking().Where(t => t.ConsultationId == draft.Row.ItemId).OrderBy(t => t.Number).FirstAsync(ct);
        var clauses = first.ReadClauses().ToDictionary(clause => clause.Address, StringComparer.Ordinal);
        for (var i = 0; i < comments.Count; i++)
        {
            var comment = comments[i];
            var at = $"{place}.Comments[{i}]";
            var clause = comment.Clause.Length == 0 ? null : clauses.GetValueOrDefault(comment.Clause) ?? throw new RecipeException($"{at}: the text has no clause \"{comment.Clause}\"");
            if (!SenderKindWords.TryParse(comment.SenderKind, out var kind) || !Enum.TryParse<CommentChannel>(comment.Channel, ignoreCase: true, out var channel))
            {
                throw new RecipeException($"{at}: \"{comment.SenderKind}\" or \"{comment.Channel}\" is not known");
            }

            var submission = Submission(comment);
            db.Submissions.Add(submission);
            db.Comments().Add(new CommentDetails
            {
                SubmissionId = submission.Id,
                ConsultationId = draft.Row.ItemId,
                TextNumber = first.Number,
                ClauseId = clause?.Id,
                ClauseLabel = clause?.Label ?? "",
                SenderKind = kind,
                SenderName = comment.Name,
                ShowName = comment.Name.Length > 0,
                ConsentVersion = ConsentWords.Current,
                Channel = channel,
                EnteredBy = channel == CommentChannel.Site ? "" : actor.UserName,
            });
            if (comment.Published)
            {
                Publish(comment, submission, at);
            }
        }
    }

    private SubmissionRecord Submission(ImportedComment comment) => new()
    {
        Id = Ids.New(clock),
        Code = ReceiptCode.New(),
        Kind = CommentKinds.Comment.Name,
        AtUtc = Ago(comment.DaysAgo),
        DocumentId = draft.Row.ItemId,
        Path = draft.Path,
        Title = draft.Title,
        Choice = "",
        Text = SubmissionText.Lines(comment.Text),
        ContactHint = "",
        SendKey = Ids.New(clock),
    };

    private void Publish(ImportedComment comment, SubmissionRecord submission, string place)
    {
        var at = submission.AtUtc.AddHours(1);
        var state = new CommentState
        {
            SubmissionId = submission.Id,
            ConsultationId = draft.Row.ItemId,
            Status = CommentStatus.Published,
            Number = ++_number,
            PublicText = submission.Text,
            PublicName = comment.Name,
            PublishedUtc = at,
            Revision = 1,
        };
        db.CommentStates().Add(state);
        Act(submission, CommentActKind.Published, at, submission.Text, "");
        if (comment.Group.Length > 0)
        {
            state.GroupId = GroupOf(comment.Group).Id;
            state.Revision++;
            Act(submission, CommentActKind.Grouped, at, "", state.GroupId);
        }

        if (comment.Decision.Length == 0)
        {
            return;
        }

        if (!DecisionWords.TryParse(comment.Decision, out var decision) || (DecisionWords.NeedsReason(decision) && comment.Answer.Length == 0))
        {
            throw new RecipeException($"{place}: \"{comment.Decision}\" is no decision, or has no answer");
        }

        (state.Decision, state.Answer, state.AnswerUnit, state.DecidedUtc) = (decision, comment.Answer, comment.Unit, Ago(1));
        state.Revision++;
        Act(submission, CommentActKind.Decided, state.DecidedUtc.Value, comment.Answer, DecisionWords.Code(decision));
    }

    private void Act(SubmissionRecord submission, CommentActKind kind, DateTime atUtc, string text, string code) =>
        db.Set<CommentAct>().Add(new CommentAct { SubmissionId = submission.Id, Kind = kind, AtUtc = atUtc, ByName = actor.UserName, Text = text, Code = code });

    private CommentGroup GroupOf(string title)
    {
        if (!_groups.TryGetValue(title, out var group))
        {
            group = new CommentGroup { Id = Ids.New(clock), ConsultationId = draft.Row.ItemId, Number = _groups.Count + 1, Title = title };
            db.Add(group);
            _groups[title] = group;
        }

        return group;
    }

    private DateTime Ago(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
