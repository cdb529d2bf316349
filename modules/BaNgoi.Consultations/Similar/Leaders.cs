namespace BaNgoi.Consultations.Similar;

/// <summary>
/// Places comments one by one: beside the most similar first comment of a group, or as the first of a new one. Every member is
/// like the first, never only like another member, so that a group does not drift from opinion to opinion.
/// </summary>
internal sealed class Leaders(Shingles shingles)
{
    private const double RoundingError = 1e-9;

    private readonly List<Leader> _all = [];
    private readonly Dictionary<string, List<int>> _bySame = new(StringComparer.Ordinal);
    private readonly List<int>?[] _byRare = new List<int>?[shingles.Count];
    private int _round;

    /// <summary>Places one.</summary>
    public void Place(Opinion opinion)
    {
        var ranks = opinion.IsLong ? [] : shingles.RanksOf(opinion);
        if (Best(opinion, ranks) is var (leader, share))
        {
            leader.Members.Add((opinion, share));
        }
        else
        {
            Lead(opinion, ranks);
        }
    }

    /// <summary>The groups of more than one.</summary>
    public IReadOnlyList<SimilarGroup> Groups() => [.. _all.Where(leader => leader.Members.Count > 0).Select(Group)];

    private void Lead(Opinion opinion, int[] ranks)
    {
        var index = _all.Count;
        _all.Add(new Leader(opinion, ranks));
        (_bySame.TryGetValue(opinion.Whole, out var same) ? same : _bySame[opinion.Whole] = []).Add(index);
        foreach (var rank in Rare(ranks))
        {
            (_byRare[rank] ??= []).Add(index);
        }
    }

    private (Leader Leader, double Share)? Best(Opinion opinion, int[] ranks)
    {
        (Leader Leader, double Share)? best = null;
        foreach (var leader in Candidates(opinion, ranks))
        {
            var share = Share(leader, opinion, ranks);
            if (share >= Least(leader.Opinion, opinion) && IsBetter(share, leader, best, opinion) && IsSameWay(leader.Opinion, opinion))
            {
                best = (leader, share);
            }
        }

        return best;
    }

    // Those of exactly the same words; then all that have a rare word or pair in common.
    private IEnumerable<Leader> Candidates(Opinion opinion, int[] ranks)
    {
        if (_bySame.TryGetValue(opinion.Whole, out var same))
        {
            var allowed = same.Select(index => _all[index]).Where(leader => IsSameWay(leader.Opinion, opinion)).ToList();
            if (allowed.Count > 0)
            {
                return allowed;
            }
        }

        _round++;
        return Near(ranks, _round);
    }

    private IEnumerable<Leader> Near(int[] ranks, int round)
    {
        foreach (var rank in Rare(ranks))
        {
            foreach (var index in _byRare[rank] ?? [])
            {
                var leader = _all[index];
                if (leader.SeenIn != round)
                {
                    leader.SeenIn = round;
                    if (Math.Min(leader.Ranks.Length, ranks.Length) >= LeastCommon(Math.Max(leader.Ranks.Length, ranks.Length)))
                    {
                        yield return leader;
                    }
                }
            }
        }
    }

    // With a share t in common of n, at least t·n are common: one of the n − t·n + 1 rarest must be.
    private static int[] Rare(int[] ranks) => ranks.Length == 0 ? [] : ranks[..(ranks.Length - LeastCommon(ranks.Length) + 1)];

    // Never one too many for a rounding error.
    private static int LeastCommon(int count) => (int)Math.Ceiling((SameOpinions.OfOneClause * count) - RoundingError);

    private static double Share(Leader leader, Opinion opinion, int[] ranks)
    {
        if (leader.Opinion.Whole == opinion.Whole)
        {
            return 1;
        }

        var common = Shingles.Common(leader.Ranks, ranks);
        return common == 0 ? 0 : (double)common / (leader.Ranks.Length + ranks.Length - common);
    }

    private static double Least(Opinion left, Opinion right) =>
        left.ClauseId == right.ClauseId ? SameOpinions.OfOneClause : SameOpinions.OfDifferentClauses;

    // The more similar; of equals the one on the same clause, then the earlier.
    private static bool IsBetter(double share, Leader leader, (Leader Leader, double Share)? best, Opinion opinion)
    {
        if (best is not var (other, most) || share > most)
        {
            return true;
        }

        var (same, otherSame) = (leader.Opinion.ClauseId == opinion.ClauseId, other.Opinion.ClauseId == opinion.ClauseId);
        return share == most && (same != otherSame ? same : string.CompareOrdinal(leader.Opinion.Id, other.Opinion.Id) < 0);
    }

    private static bool IsSameWay(Opinion left, Opinion right) =>
        left.Turns == right.Turns && left.Difference(right).All(difference => !TurningWords.Turns(difference.Word, difference.Marked));

    private SimilarGroup Group(Leader leader) =>
        new(leader.Opinion.Id, [.. leader.Members.Select(member => Member(leader, member.Opinion, member.Share))]);

    private SimilarMember Member(Leader leader, Opinion opinion, double share)
    {
        // As they stand in the comment, each once; of equally rare ones the first.
        var of = leader.Opinion.Folded.ToHashSet(StringComparer.Ordinal);
        var shared = opinion.Words.Zip(opinion.Folded).Where(pair => of.Contains(pair.Second)).DistinctBy(pair => pair.Second).OrderBy(pair => shingles.CommentsWith(pair.Second)).Select(pair => pair.First);
        var different = leader.Opinion.Difference(opinion).Select(difference => difference.Word);
        return new SimilarMember(opinion.Id, share, [.. shared.Take(SimilarLimits.NamedWords)], [.. different.Take(SimilarLimits.NamedWords)]);
    }

    private sealed class Leader(Opinion opinion, int[] ranks)
    {
        public Opinion Opinion { get; } = opinion;

        public int[] Ranks { get; } = ranks;

        public List<(Opinion Opinion, double Share)> Members { get; } = [];

        public int SeenIn { get; set; }
    }
}
