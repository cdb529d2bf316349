namespace BaNgoi.Consultations.Clauses;

/// <summary>Finds clauses whose words changed, and those that were split.</summary>
internal sealed class ChangedMatching
{
    // Similarity that is enough between the same neighbours, and anywhere.
    private const double LikeNear = 0.5;
    private const double LikeAnywhere = 0.65;

    // By so much the next best must be worse.
    private const double ClearlyNear = 0.1;
    private const double ClearlyAnywhere = 0.15;

    // With fewer words, likeness is chance; where the place tells as well, fewer are enough.
    private const int FewestWordsAnywhere = 8;
    private const int FewestWordsNear = 3;

    // Neighbours that are compared on either side of the same position.
    private const int Window = 12;

    // A piece comes nearly whole from the old clause, and is a substantial part of it; together the pieces are most of it.
    private const double PieceComesFrom = 0.75;
    private const double PieceShare = 0.15;
    private const int FewestWordsOfPiece = 4;
    private const double PiecesTogether = 0.6;
    private const double PiecesOverlap = 0.25;

    private readonly ClauseMatches _matches;
    private readonly ClauseSimilarity _similarity;
    private readonly IReadOnlyList<int>[] _nearOld;
    private readonly IReadOnlyList<int>[] _nearNew;

    public ChangedMatching(ClauseMatches matches, ClauseSimilarity similarity)
    {
        (_matches, _similarity) = (matches, similarity);
        var (before, after) = (new PhraseIndex(matches.Old.Words), new PhraseIndex(matches.New.Words));
        _nearOld = [.. matches.Old.Words.Select(after.Near)];
        _nearNew = [.. matches.New.Words.Select(before.Near)];
    }

    /// <summary>Finds the changed ones among those that stand between the same neighbours.</summary>
    /// <param name="lost">Old clauses not found yet.</param>
    /// <param name="added">New clauses not given yet.</param>
    public void Between(IReadOnlyList<int> lost, IReadOnlyList<int> added)
    {
        var pairs = new List<(int Old, int New, double Likeness)>();
        for (var i = 0; i < lost.Count; i++)
        {
            for (var j = Math.Max(0, i - Window); j < Math.Min(added.Count, i + Window + 1); j++)
            {
                if (_matches.Old.Clauses[lost[i]].Kind == _matches.New.Clauses[added[j]].Kind && Words(lost[i], added[j]) >= FewestWordsNear)
                {
                    pairs.Add((lost[i], added[j], Likeness(lost[i], added[j])));
                }
            }
        }

        var ofOld = pairs.ToLookup(pair => pair.Old);
        var ofNew = pairs.ToLookup(pair => pair.New);
        foreach (var (old, @new, likeness) in pairs.Where(pair => pair.Likeness >= LikeNear))
        {
            var rival = ofOld[old].Where(pair => pair.New != @new).Concat(ofNew[@new].Where(pair => pair.Old != old)).Select(pair => pair.Likeness).DefaultIfEmpty(0).Max();
            if (likeness >= rival + ClearlyNear && !IsSplit(old) && !HasNearRival(old, @new, likeness))
            {
                Match(old, @new);
            }
        }
    }

    /// <summary>Finds the changed ones anywhere in the text.</summary>
    public void Anywhere()
    {
        for (var old = 0; old < _matches.Old.Count; old++)
        {
            foreach (var @new in _matches.IsOpen(old) ? _nearOld[old] : [])
            {
                if (_matches.IsFree(@new) && _matches.Old.Clauses[old].Kind == _matches.New.Clauses[@new].Kind && Words(old, @new) >= FewestWordsAnywhere
                    && _similarity.Of(old, @new) is var likeness && likeness >= LikeAnywhere && !IsSplit(old) && !HasRival(old, @new, likeness))
                {
                    Match(old, @new);
                    break;
                }
            }
        }
    }

    /// <summary>Finds the clauses that were split.</summary>
    public void Splits()
    {
        for (var old = 0; old < _matches.Old.Count; old++)
        {
            if (_matches.IsOpen(old) && PiecesOf(old) is { Count: > 1 } pieces)
            {
                var keeper = pieces.MaxBy(piece => piece.Share);
                _matches.Split(old, [.. pieces.Select(piece => piece.New).Order()], keeper.Share >= ClauseAnchoring.KeeperShare ? keeper.New : ClauseMatches.None);
            }
        }
    }

    private bool IsSplit(int old) => PiecesOf(old).Count > 1;

    private List<(int New, double Share)> PiecesOf(int old)
    {
        var covered = new bool[_matches.Old.Words[old].Length];
        var pieces = new List<(int New, double Share)>();
        var candidates = _nearOld[old]
            .Where(@new => _matches.IsFree(@new) && _matches.MayBeOne(old, @new) && _matches.New.Words[@new].Length >= FewestWordsOfPiece && _similarity.OfNew(old, @new) is var part && part >= PieceComesFrom
                && !_nearNew[@new].Any(rival => rival != old && _similarity.OfNew(rival, @new) >= part))
            .Select(@new => (New: @new, Places: _similarity.PlacesOf(old, @new)))
            .Where(piece => piece.Places is not null).Select(piece => (piece.New, piece.Places, Share: _similarity.OfOld(old, piece.Places!)))
            .Where(piece => piece.Share >= PieceShare).OrderByDescending(piece => piece.Share).ThenBy(piece => piece.New);
        foreach (var (@new, places, share) in candidates)
        {
            var twice = _similarity.OfOld(old, [.. places!.Zip(covered, (own, before) => own && before)]);
            if (twice <= PiecesOverlap * share)
            {
                covered = [.. places!.Zip(covered, (own, before) => own || before)];
                pieces.Add((@new, share));
            }
        }

        return _similarity.OfOld(old, covered) >= PiecesTogether ? pieces : [];
    }

    // The place speaks for the two; another must be clearly more alike to speak against them.
    private bool HasNearRival(int old, int @new, double likeness) =>
        _nearOld[old].Any(other => other != @new && _matches.IsFree(other) && _similarity.Of(old, other) >= likeness + ClearlyNear)
        || _nearNew[@new].Any(other => other != old && _similarity.Of(other, @new) >= likeness + ClearlyNear);

    // Only the words speak for the two; any other clause nearly as much alike, found already or not, shows that they are a formula.
    private bool HasRival(int old, int @new, double likeness) =>
        _nearOld[old].Any(other => other != @new && _similarity.Of(old, other) >= likeness - ClearlyAnywhere)
        || _nearNew[@new].Any(other => other != old && _similarity.Of(other, @new) >= likeness - ClearlyAnywhere);

    private double Likeness(int old, int @new) => _matches.Old.Children(old).Count > 0 && _matches.New.Children(@new).Count > 0
        ? Math.Max(_similarity.Of(old, @new), _similarity.OfFamilies(old, @new))
        : _similarity.Of(old, @new);

    private int Words(int old, int @new) => Math.Min(_matches.Old.Words[old].Length, _matches.New.Words[@new].Length);

    private void Match(int old, int @new)
    {
        if (_matches.IsOpen(old) && _matches.IsFree(@new))
        {
            _matches.Match(old, @new);
        }
    }
}
