using BaNgoi.Cms.Submissions;

namespace BaNgoi.Consultations.Comments;

/// <summary>What the submissions service knows comments by.</summary>
public static class CommentKinds
{
    /// <summary>A comment on a draft.</summary>
    public static SubmissionKind Comment { get; } = new("policy-comment", HasText: true, []) { LongestText = CommentLimits.LongestText };

    /// <summary>The sender of a comment asks for its removal.</summary>
    public static SubmissionKind Removal { get; } = new("policy-comment-removal", HasText: true, []);
}
