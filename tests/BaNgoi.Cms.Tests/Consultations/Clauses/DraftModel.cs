using System.Globalization;
using System.Text;
using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>A clause of a draft that is edited, and which clauses of the first version its words come from.</summary>
internal sealed class ModelClause(ClauseKind kind, string heading, string text, params int[] origins)
{
    public ClauseKind Kind { get; } = kind;

    public string Heading { get; } = heading;

    public string Text { get; set; } = text;

    public HashSet<int> Origins { get; } = [.. origins];

    /// <summary>Old clauses after whose pattern it was newly written. When they are gone, nobody can tell it from a reworded one.</summary>
    public HashSet<int> PatternOf { get; init; } = [];

    /// <summary>Share of words an edit changed, summed over all edits.</summary>
    public double Edited { get; set; }

    /// <summary>Whether it is a part of an old clause, or of several.</summary>
    public bool IsPart { get; set; }

    public List<ModelClause> Children { get; } = [];

    public IEnumerable<ModelClause> All() => Children.SelectMany(child => child.All()).Prepend(this);
}

/// <summary>A draft whose clauses know where they come from: what anchoring is measured against.</summary>
internal sealed class DraftModel
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private DraftModel(List<ModelClause> top) => Top = top;

    public List<ModelClause> Top { get; }

    public IReadOnlyList<ModelClause> InOrder => [.. Top.SelectMany(clause => clause.All())];

    /// <summary>The model of a text; each clause comes from itself.</summary>
    public static DraftModel Of(IReadOnlyList<Clause> clauses)
    {
        var top = new List<ModelClause>();
        var byAddress = new Dictionary<string, ModelClause>(StringComparer.Ordinal);
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = new ModelClause(clauses[i].Kind, clauses[i].Heading, clauses[i].Markdown, i);
            byAddress.Add(clauses[i].Address, clause);
            (clauses[i].ParentId is { } parent ? byAddress[parent].Children : top).Add(clause);
        }

        return new DraftModel(top);
    }

    /// <summary>The text, numbered anew.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var article = 0;
        for (var i = 0; i < Top.Count; i++)
        {
            Write(Top[i], i - 1, ref article, text);
        }

        return text.ToString();
    }

    private static void Write(ModelClause clause, int position, ref int article, StringBuilder text)
    {
        var lines = clause.Kind switch
        {
            ClauseKind.Preamble => clause.Text,
            ClauseKind.Chapter => $"**Chương {Romans[position]}**\n\n**{clause.Heading}**",
            ClauseKind.Article => string.Create(CultureInfo.InvariantCulture, $"**Điều {++article}. {clause.Heading}**\n\n{clause.Text}"),
            ClauseKind.Clause => string.Create(CultureInfo.InvariantCulture, $"{position + 1}. {clause.Text}"),
            ClauseKind.Point => $"{Letters[position]}) {clause.Text}",
            _ => throw new InvalidOperationException($"no {clause.Kind} in the draft"),
        };
        text.Append(lines.Trim()).Append("\n\n");
        for (var i = 0; i < clause.Children.Count; i++)
        {
            Write(clause.Children[i], i, ref article, text);
        }
    }
}
