namespace BaNgoi.Consultations.Similar;

/// <summary>Comments that seem to say the same. People decide whether they do.</summary>
/// <param name="FirstId">The comment the others are like: the one with the smallest id, which is the earliest.</param>
/// <param name="Members">The others, in the order of their ids; at least one.</param>
public sealed record SimilarGroup(string FirstId, IReadOnlyList<SimilarMember> Members);

/// <summary>A comment like the first of its group, and why.</summary>
/// <param name="Id">The comment.</param>
/// <param name="Share">How much both have in common, of all words and pairs of neighbouring words in either: from 0 to 1.</param>
/// <param name="SharedWords">Words both have, rarest among all comments first, for example: the reason in words.</param>
/// <param name="OtherWords">Words only one of both has: what to look at before agreeing.</param>
public sealed record SimilarMember(string Id, double Share, IReadOnlyList<string> SharedWords, IReadOnlyList<string> OtherWords);
