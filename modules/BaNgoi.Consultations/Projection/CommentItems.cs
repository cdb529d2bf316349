using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Projection;

/// <summary>A group of the same opinion as the public sees it.</summary>
/// <param name="Number">Number within the draft.</param>
/// <param name="Title">The opinion in a line.</param>
/// <param name="Size">How many comments are in it that the public can read.</param>
public sealed record GroupFacts(int Number, string Title, int Size)
{
    /// <summary>Name under which a list is narrowed to it.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"Nhóm {Number}: {Title}");
}

/// <summary>Makes the public form of comments: items of a content type of their own, which the record projects like any other.</summary>
public sealed class CommentItems(string draftId, string draftPath, ClauseTrail trail, IReadOnlyDictionary<string, GroupFacts> groups)
{
    /// <summary>Name of the content type, and of the part that has its fields.</summary>
    public const string TypeName = PublicNames.Comment;

    /// <summary>What a comment on no clause is about.</summary>
    public const string Whole = "Toàn bộ dự thảo";

    /// <summary>Stands for a sender without a public name.</summary>
    public const string NoName = "Người gửi không nêu tên";

    private const string Undecided = "Chưa trả lời";

    /// <summary>Path of a comment's page.</summary>
    public string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{draftPath}/y-kien/{number}");

    /// <summary>The item of a comment that was published.</summary>
    public ContentItem Make(CommentRow row)
    {
        var (details, state) = (row.Details, row.State);
        var number = state.Number ?? throw new ArgumentException("The comment was never published.", nameof(row));
        var label = details.ClauseLabel.Length > 0 ? details.ClauseLabel : Whole;
        var title = string.Create(CultureInfo.InvariantCulture, $"Ý kiến số {number}: {label}");
        return new ContentItem
        {
            ContentItemId = details.SubmissionId,
            ContentItemVersionId = details.SubmissionId,
            ContentType = TypeName,
            DisplayText = title,
            Published = true,
            Latest = true,
            CreatedUtc = state.PublishedUtc,
            PublishedUtc = state.PublishedUtc,
            Parts = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = title },
                ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(number) },
                ["ContainedPart"] = new JsonObject { ["ListContentItemId"] = draftId, ["ListContentType"] = DraftItem.TypeName, ["Order"] = number },
                [TypeName] = Fields(row, number, label),
            },
        };
    }

    private JsonObject Fields(CommentRow row, int number, string label)
    {
        var (details, state) = (row.Details, row.State);
        var hidden = state.Status == CommentStatus.Hidden;
        var fields = new JsonObject
        {
            ["Number"] = new JsonObject { ["Value"] = number },
            ["Clause"] = Text(details.ClauseId is null ? Whole : trail.NameOf(details.TextNumber, details.ClauseId, details.ClauseLabel)),
            ["ClauseAsked"] = Text(label),
            ["ClauseId"] = Text(details.ClauseId ?? ""),
            ["Sender"] = Text(hidden ? "" : state.PublicName.Length > 0 ? state.PublicName : NoName),
            ["SenderKind"] = Text(SenderKindWords.Of(details.SenderKind)),
            ["Channel"] = Text(ChannelWords.Of(details.Channel)),
            ["ReceivedOn"] = Day(details.ReceivedOn ?? VietnamTime.DayOf(row.AtUtc)),
            ["Text"] = Text(hidden ? "" : state.PublicText),
            ["Status"] = Text(hidden ? "hidden" : "published"),
            ["HiddenReason"] = Text(hidden ? ModerationReasons.Say(state.ReasonCode, state.Reason) : ""),
            ["Decision"] = Text(state.Decision is { } decision ? DecisionWords.Of(decision) : Undecided),
            ["DecisionCode"] = Text(state.Decision is { } decided ? DecisionWords.Code(decided) : ""),
            ["Answer"] = Text(state.Answer),
            ["AnswerUnit"] = Text(state.AnswerUnit),
        };
        if (state.DecidedUtc is { } at)
        {
            fields["DecidedOn"] = Day(VietnamTime.DayOf(at));
        }

        if (state.GroupId is { } id && groups.GetValueOrDefault(id) is { } group)
        {
            fields["Group"] = Text(group.Label);
            fields["GroupSize"] = new JsonObject { ["Value"] = group.Size };
        }

        AddClause(fields, details);
        return fields;
    }

    private void AddClause(JsonObject fields, CommentDetails details)
    {
        if (details.ClauseId is not { } id)
        {
            return;
        }

        var standing = trail.Of(details.TextNumber, id);
        fields["ClauseThen"] = Markdown(trail.Then(details.TextNumber, id)?.Markdown ?? "");
        fields["ClauseFate"] = Text(FateWords.Of(standing.Fate));
        fields["ClauseFateCode"] = Text(FateWords.Code(standing.Fate));
        if (standing.Now is { } now)
        {
            fields["ClauseNowLabel"] = Text(now.Label);
            fields["ClauseNowAddress"] = Text(now.Address);
            fields["ClauseNow"] = Markdown(standing.Fate is null ? "" : now.Markdown);
        }
        else if (standing.Pieces.Count > 0)
        {
            fields["ClauseNowLabel"] = Text(string.Join("; ", standing.Pieces.Select(piece => piece.Label)));
            fields["ClauseNowAddress"] = Text(standing.Pieces[0].Address);
        }
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject Markdown(string text) => new() { ["Markdown"] = text };

    private static JsonObject Day(DateOnly day) => new() { ["Value"] = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z") };
}
