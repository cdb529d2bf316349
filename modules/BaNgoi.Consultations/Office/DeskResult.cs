using BaNgoi.Cms.Admin;
using BaNgoi.Consultations.Comments;

namespace BaNgoi.Consultations.Office;

/// <summary>How an act of the office ended.</summary>
public enum DeskOutcome
{
    /// <summary>Done and on disk.</summary>
    Done,

    /// <summary>Not done; the problems say why.</summary>
    Refused,

    /// <summary>Not done: somebody acted in between.</summary>
    Conflict,

    /// <summary>There is no such thing for this person.</summary>
    NotFound,
}

/// <summary>Done, or every reason why not.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Problems">What to mend, each with the id of its control.</param>
public sealed record DeskResult(DeskOutcome Outcome, IReadOnlyList<FormError> Problems)
{
    /// <summary>Done.</summary>
    public static DeskResult Done { get; } = new(DeskOutcome.Done, []);

    /// <summary>Somebody acted in between.</summary>
    public static DeskResult Conflict { get; } = new(DeskOutcome.Conflict, [new FormError("", "Vừa có người khác xử lý việc này. Xin xem lại rồi làm tiếp nếu còn cần.")]);

    /// <summary>Somebody acted in between on some of several: it is said on which, and nothing was done to any.</summary>
    public static DeskResult ConflictOf(IEnumerable<OpenComment> changed) => new(
        DeskOutcome.Conflict,
        [.. changed.Select(comment => new FormError("", $"{comment.Name}: vừa có người khác xử lý, nay là “{StatusWords.Of(comment.State.Status)}”.")), new FormError("", "Chưa làm gì với các ý kiến còn lại. Xin xem lại rồi làm tiếp.")]);

    /// <summary>There is no such thing for this person.</summary>
    public static DeskResult NotFound { get; } = new(DeskOutcome.NotFound, []);

    /// <summary>Not done.</summary>
    public static DeskResult Refused(params IReadOnlyList<FormError> problems) => new(DeskOutcome.Refused, problems);

    /// <summary>Not done, for one reason.</summary>
    public static DeskResult Refused(string id, string text) => Refused(new FormError(id, text));

    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Outcome == DeskOutcome.Done;
}
