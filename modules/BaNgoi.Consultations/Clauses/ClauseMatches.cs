namespace BaNgoi.Consultations.Clauses;

/// <summary>Which old clause was found where, so far. No new clause is given twice.</summary>
internal sealed class ClauseMatches
{
    /// <summary>Not found, or not taken.</summary>
    public const int None = -1;

    private readonly int[] _newOf;
    private readonly int[] _oldOf;
    private readonly bool[] _closed;
    private readonly bool[] _taken;
    private readonly Dictionary<int, IReadOnlyList<int>> _pieces = [];

    public ClauseMatches(ClauseWords old, ClauseWords @new)
    {
        (Old, New) = (old, @new);
        _newOf = [.. Enumerable.Repeat(None, old.Count)];
        _oldOf = [.. Enumerable.Repeat(None, @new.Count)];
        (_closed, _taken) = (new bool[old.Count], new bool[@new.Count]);
    }

    public ClauseWords Old { get; }

    public ClauseWords New { get; }

    /// <summary>Decisions made so far; grows with each.</summary>
    public int Count { get; private set; }

    public int NewOf(int old) => _newOf[old];

    public int OldOf(int @new) => _oldOf[@new];

    /// <summary>Whether nothing was decided about an old clause.</summary>
    public bool IsOpen(int old) => !_closed[old];

    /// <summary>Whether a new clause can still be given.</summary>
    public bool IsFree(int @new) => !_taken[@new];

    /// <summary>The pieces an old clause was split into; null when it was not.</summary>
    public IReadOnlyList<int>? PiecesOf(int old) => _pieces.GetValueOrDefault(old);

    /// <summary>Whether two clauses may be one: each is a unit that holds others, or neither; first and last parts only go with their like.</summary>
    public bool MayBeOne(int old, int @new)
    {
        var (a, b) = (Old.Clauses[old].Kind, New.Clauses[@new].Kind);
        return a == b || (IsFlowing(a) && IsFlowing(b));
    }

    public void Match(int old, int @new)
    {
        Close(old);
        (_newOf[old], _oldOf[@new], _taken[@new]) = (@new, old, true);
    }

    /// <summary>Decides that an old clause is nowhere.</summary>
    public void Close(int old)
    {
        _closed[old] = true;
        Count++;
    }

    /// <summary>Decides that an old clause was split.</summary>
    /// <param name="old">The clause.</param>
    /// <param name="pieces">The pieces, in reading order.</param>
    /// <param name="keeper">The piece that keeps its id, or <see cref="None"/>.</param>
    public void Split(int old, IReadOnlyList<int> pieces, int keeper)
    {
        Close(old);
        _pieces[old] = pieces;
        foreach (var piece in pieces)
        {
            _taken[piece] = true;
        }

        if (keeper != None)
        {
            (_newOf[old], _oldOf[keeper]) = (keeper, old);
        }
    }

    // A clause may become a point, or an article of one sentence a clause.
    private static bool IsFlowing(ClauseKind kind) => kind is ClauseKind.Article or ClauseKind.Clause or ClauseKind.Point or ClauseKind.Text;
}
