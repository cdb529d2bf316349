using BaNgoi.Cms.Search;
using BaNgoi.Cms.Text;

namespace BaNgoi.Benchmarks;

/// <summary>A query with what answers it.</summary>
/// <param name="Text">As a citizen types it.</param>
/// <param name="Codes">A document with any of these codes is right.</param>
/// <param name="Names">So is one with any of these titles, folded: not every procedure has a code.</param>
/// <param name="Behaviour">"answer", or "none" when the ward does not do it; others are counted apart.</param>
/// <param name="Kind">What is measured together.</param>
internal sealed record LabelledQuery(string Text, IReadOnlySet<string> Codes, IReadOnlySet<string> Names, string Behaviour, string Kind)
{
    private static readonly string[] TextColumns = ["question", "query", "q", "text"];
    private static readonly string[] CodeColumns = ["codes", "code", "expected", "answer"];
    private static readonly string[] NameColumns = ["names", "name", "title", "titles"];
    private static readonly string[] BehaviourColumns = ["behaviour", "behavior"];
    private static readonly string[] KindColumns = ["kind", "type", "category"];

    /// <summary>
    /// Reads a file of tab-separated lines with a header. Columns by name: question, then codes or names (separated by |), and where
    /// there are any behaviour (without it: none where nothing answers) and kind (without it: behaviour). Lines that begin with # are
    /// left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IReadOnlyList<LabelledQuery> Read(string file)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var header = lines.Count > 0 ? lines[0].Select(name => name.Trim().ToLowerInvariant()).ToList() : [];
        var text = Column(header, TextColumns);
        var codes = Column(header, CodeColumns);
        var names = Column(header, NameColumns);
        if (text < 0 || (codes < 0 && names < 0))
        {
            throw new InvalidDataException($"{file} needs the columns question and codes in its first line.");
        }

        return [.. lines.Skip(1).Where(cells => cells.Length > text).Select(cells =>
        {
            var right = Several(cells, codes).ToHashSet(StringComparer.Ordinal);
            var titles = Several(cells, names).Select(Folded).ToHashSet(StringComparer.Ordinal);
            var behaviour = Cell(cells, Column(header, BehaviourColumns)) is { Length: > 0 } said ? said : right.Count + titles.Count > 0 ? "answer" : "none";
            return new LabelledQuery(cells[text], right, titles, behaviour, Cell(cells, Column(header, KindColumns)) is { Length: > 0 } kind ? kind : behaviour);
        })];
    }

    /// <summary>Whether a hit, or a twin it stands for, answers the query.</summary>
    public bool IsAnsweredBy(SearchHit hit) =>
        Codes.Contains(hit.Code ?? "") || hit.Twins.Any(twin => Codes.Contains(twin.Code ?? "")) || Names.Contains(Folded(hit.Title));

    private static string Folded(string title) => VietnameseText.Fold(title).Trim().TrimEnd('.');

    private static int Column(List<string> header, string[] names) => names.Select(name => header.IndexOf(name)).FirstOrDefault(column => column >= 0, -1);

    private static IEnumerable<string> Several(string[] cells, int column) => Cell(cells, column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column].Trim() : "";
}
