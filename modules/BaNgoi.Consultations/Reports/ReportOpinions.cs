using BaNgoi.Consultations.Decisions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>The official table: clause, senders, text, answer. Its heading stands on every page.</summary>
internal static class ReportOpinions
{
    // In twentieths of a point. The first is as wide as the longest unbroken piece of its heading needs.
    private const int Clauses = 2100;
    private const int Who = 1900;
    private const int What = 2600;

    private static readonly int[] Widths = [Clauses, Who, What, WordParts.TextWidth - Clauses - Who - What];

    /// <summary>The table.</summary>
    public static Table Of(ExplanationReport report)
    {
        var table = WordParts.Table(lined: true, Widths);
        var heading = Row(ReportTable.Headings.Select(text => (IEnumerable<Paragraph>)[WordParts.Centred(text, bold: true)]));
        heading.PrependChild(new TableRowProperties(new CantSplit(), new TableHeader()));
        table.Append(heading);
        table.Append(ReportTable.Of(report).Select(row => Row([Clause(row), Senders(row), Texts(row), Answer(row)])));
        return table;
    }

    private static TableRow Row(IEnumerable<IEnumerable<Paragraph>> cells) =>
        new(cells.Select((paragraphs, i) => WordParts.Cell(Widths[i], paragraphs)));

    private static IEnumerable<Paragraph> Clause(ReportTableRow row) => [WordParts.Line(WordParts.Run(row.ClauseLabel))];

    private static IEnumerable<Paragraph> Senders(ReportTableRow row) =>
        row.Comments.Select(comment => WordParts.Line(WordParts.Run(ReportWords.Sender(comment))));

    private static IEnumerable<Paragraph> Texts(ReportTableRow row) =>
        row.Texts.Select(text => ReportWords.NumbersBefore(row, text) is { Length: > 0 } numbers
            ? WordParts.Line(WordParts.Run(numbers, italic: true), WordParts.Run(text.Text))
            : WordParts.Line(WordParts.Run(text.Text)));

    private static IEnumerable<Paragraph> Answer(ReportTableRow row)
    {
        yield return WordParts.Line(WordParts.Run(DecisionWords.Of(row.Decision), bold: true));
        if (row.Reason.Length > 0)
        {
            yield return WordParts.Line(WordParts.Run(row.Reason));
        }

        yield return WordParts.Line(WordParts.Run(ReportWords.Answered(row), italic: true));
    }
}
