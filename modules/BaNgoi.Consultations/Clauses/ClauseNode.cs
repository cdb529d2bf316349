using System.Text;

namespace BaNgoi.Consultations.Clauses;

/// <summary>A clause while its text is being read.</summary>
internal sealed class ClauseNode(ClauseNode? parent, ClauseKind kind, string number)
{
    // Under a point there may be another: "a.1" under "a", "a" under "1.1".
    private const int PointRank = (int)ClauseKind.Point;

    private readonly StringBuilder _text = new();
    private bool _gap;

    public ClauseNode? Parent { get; } = parent;

    public ClauseKind Kind { get; } = kind;

    public string Number { get; } = number;

    public int Level { get; } = parent is null ? 0 : parent.Level + 1;

    /// <summary>How narrow it is: a unit closes those that are as narrow as itself or narrower.</summary>
    public int Rank { get; } = kind switch
    {
        ClauseKind.Appendix or ClauseKind.Preamble => 0,
        ClauseKind.Point => parent?.Kind == ClauseKind.Point ? parent.Rank + 1 : PointRank,
        ClauseKind.Text => int.MaxValue,
        _ => (int)kind,
    };

    public string Heading { get; set; } = "";

    public string Address { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>For an item of a list: blanks before what belongs to it; 0 for others.</summary>
    public int ListIndent { get; init; }

    /// <summary>Number of the paragraphs outside the numbering that stand directly in it.</summary>
    public int Texts { get; set; }

    /// <summary>Clause (khoản) that was opened last directly in it.</summary>
    public ClauseNode? LastClause { get; set; }

    public bool HasChildren { get; set; }

    /// <summary>Whether it only holds other clauses and every paragraph directly in it is a clause of its own.</summary>
    public bool IsContainer => Kind is ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Section or ClauseKind.Subsection or ClauseKind.Appendix;

    /// <summary>Signatures or notes: they end only with a unit that stands out.</summary>
    public bool IsTail { get; init; }

    public bool IsEmpty => _text.Length == 0;

    public void Add(string line)
    {
        _text.Append(_text.Length == 0 ? "" : _gap ? "\n\n" : "\n").Append(line);
        _gap = false;
    }

    public void Gap() => _gap = true;

    public Clause ToClause() => new("", Parent?.Address, Kind, Kind == ClauseKind.Text ? "" : Number, Heading, _text.ToString(), Address) { Label = Label, Level = Level };
}
