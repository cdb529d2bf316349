namespace BaNgoi.Consultations.Similar;

/// <summary>
/// Finds comments that say nearly the same, without any service: people then decide whether they are one opinion. Marks,
/// tone placement, case and punctuation make no difference; a negation or another number does.
/// </summary>
public static class SameOpinions
{
    /// <summary>Least share of words and pairs of words in common, for comments on one clause.</summary>
    public const double OfOneClause = 0.6;

    /// <summary>The same for comments on different clauses: nearly the same text.</summary>
    public const double OfDifferentClauses = 0.9;

    /// <summary>Groups of comments like their first one, in the order of the first ones' ids. The order of the comments makes no difference.</summary>
    /// <param name="comments">Ids (of which there must be no two alike), the clauses they are about (null: the whole draft), texts.</param>
    public static IReadOnlyList<SimilarGroup> Propose(IReadOnlyList<(string Id, string? ClauseId, string Text)> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        Opinion[] opinions = [.. comments.OrderBy(comment => comment.Id, StringComparer.Ordinal).Select(comment => Opinion.Of(comment.Id, comment.ClauseId, comment.Text)).Where(opinion => opinion.Words.Count > 0)];
        var shingles = Shingles.Of(opinions.Where(opinion => !opinion.IsLong));
        var leaders = new Leaders(shingles);
        foreach (var opinion in opinions)
        {
            leaders.Place(opinion);
        }

        return leaders.Groups();
    }
}
