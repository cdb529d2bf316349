using System.Globalization;

namespace BaNgoi.Consultations.Clauses;

/// <summary>The clauses read so far, and which of them are still open.</summary>
internal sealed class ClauseTree
{
    private readonly Stack<ClauseNode> _open = new();
    private readonly List<ClauseNode> _nodes = [];
    private readonly ClauseNames _names = new();
    private int _texts;

    /// <summary>All clauses, in reading order.</summary>
    public IReadOnlyList<ClauseNode> Nodes => _nodes;

    /// <summary>The narrowest open one.</summary>
    public ClauseNode? Top => _open.TryPeek(out var top) ? top : null;

    /// <summary>Whether a numbered unit was met.</summary>
    public bool HasUnits { get; private set; }

    /// <summary>The open clause of a kind, the narrowest; null when none is open.</summary>
    public ClauseNode? Open(ClauseKind kind) => _open.FirstOrDefault(node => node.Kind == kind);

    /// <summary>The last clause (khoản) of the unit in which the next one would stand.</summary>
    public ClauseNode? LastClause => _open.FirstOrDefault(node => node.Rank < (int)ClauseKind.Clause)?.LastClause ?? (_open.Count == 0 || _open.All(node => node.Rank >= (int)ClauseKind.Clause) ? RootClause : null);

    private ClauseNode? RootClause { get; set; }

    /// <summary>Begins a numbered unit.</summary>
    public ClauseNode Begin(ClauseKind kind, string number, int listIndent = 0, string? issued = null)
    {
        HasUnits = true;
        Close(kind, number);
        var node = Add(new ClauseNode(Top, kind, number) { ListIndent = listIndent }, issued);
        if (kind == ClauseKind.Clause)
        {
            _ = node.Parent is null ? RootClause = node : node.Parent.LastClause = node;
        }

        return node;
    }

    /// <summary>Begins the signatures or the notes.</summary>
    public void BeginTail(string name)
    {
        if (Top is not { IsTail: true } tail || tail.Label != name)
        {
            _open.Clear();
            Add(new ClauseNode(null, ClauseKind.Text, "") { IsTail = true }, tail: name);
        }
    }

    /// <summary>Adds a line to what is open.</summary>
    /// <param name="text">The line.</param>
    /// <param name="startsBlock">Whether a paragraph, list or table begins with it.</param>
    /// <param name="asUnits">Whether paragraphs outside the numbering are clauses of their own at the beginning too.</param>
    public void AddText(string text, bool startsBlock, bool asUnits)
    {
        if (Top is { Kind: ClauseKind.Text, IsTail: false } && startsBlock)
        {
            _open.Pop();
        }

        if (Top is null && !asUnits)
        {
            Add(new ClauseNode(null, ClauseKind.Preamble, ""));
        }
        else if (Top is null or { IsContainer: true })
        {
            var position = Top is null ? ++_texts : ++Top.Texts;
            Add(new ClauseNode(Top, ClauseKind.Text, position.ToString(CultureInfo.InvariantCulture)));
        }

        Top!.Add(text);
    }

    private ClauseNode Add(ClauseNode node, string? issued = null, string? tail = null)
    {
        _names.Name(node, issued, tail);
        if (node.Parent is not null)
        {
            node.Parent.HasChildren = true;
        }

        _nodes.Add(node);
        _open.Push(node);
        return node;
    }

    private void Close(ClauseKind kind, string number)
    {
        while (Top is { } top && !Holds(top, kind, number))
        {
            _open.Pop();
        }
    }

    private static bool Holds(ClauseNode open, ClauseKind kind, string number) => kind switch
    {
        ClauseKind.Appendix => false,
        ClauseKind.Point when open.Kind == ClauseKind.Point => BelongsTo(number, open.Number),
        _ => open.Kind != ClauseKind.Preamble && open.Rank < (int)kind || open.Kind == ClauseKind.Appendix,
    };

    /// <summary>Whether a point stands under another: "1.1.1" under "1.1", "a.1" and "a1" under "a", "a" under "1.1".</summary>
    private static bool BelongsTo(string number, string open) =>
        char.IsDigit(open[0]) && !char.IsDigit(number[0]) || (number.Length > open.Length && number.StartsWith(open, StringComparison.Ordinal));
}
