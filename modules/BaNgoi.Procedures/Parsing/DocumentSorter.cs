using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// Sorts the document list of a record. The source mixes papers with paragraphs about papers; the paragraphs have
/// quantity 0. No row is lost: each is a document, a note, the heading of a case or the number of sets, or repeats one.
/// </summary>
public static class DocumentSorter
{
    /// <summary>The rows in source order, sorted.</summary>
    public static SortedDocuments Sort(IReadOnlyList<DocumentRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var cases = new List<DocumentCase>();
        var notes = new List<string>();
        var defects = new List<string>();
        string? sets = null;
        string? heading = null;
        var repeated = 0;
        foreach (var row in rows)
        {
            var name = SourceText.OneLine(row.Name) ?? "";
            var quantity = QuantityParser.Parse(row.Quantity);
            if (DocumentWords.NumberOfSets(name) is { } number && sets is null)
            {
                sets = number;
            }
            else if (DocumentWords.IsNote(name, quantity.IsNone))
            {
                notes.Add(name);
            }
            else if (!quantity.IsNone && DocumentWords.CaseHeading(name) is { } opened)
            {
                heading = opened;
                Case(cases, heading);
            }
            else
            {
                heading = DocumentWords.ClosesCase(name) ? null : heading;
                var (@case, paper) = DocumentWords.SplitCase(name);
                var documents = Case(cases, @case is null || heading is null ? @case ?? heading : $"{heading} – {@case}").Documents;
                var document = Document(paper, quantity, defects);
                if (documents.Any(other => SamePaper(other, document)))
                {
                    repeated++;
                }
                else
                {
                    documents.Add(document);
                }
            }
        }

        if (repeated > 0)
        {
            defects.Insert(0, $"Có {repeated} giấy tờ lặp lại; có thể nguồn đã gộp nhiều trường hợp và mất tên các trường hợp.");
        }

        notes.AddRange(cases.Where(c => c.Documents.Count == 0).Select(c => c.Case!));
        return new SortedDocuments([.. cases.Where(c => c.Documents.Count > 0).OrderBy(c => c.Case is not null)], notes, sets, repeated, defects);
    }

    private static bool SamePaper(SortedDocument one, SortedDocument other) =>
        one.Quantity == other.Quantity && one.Name.TrimEnd('.', ';', ' ') == other.Name.TrimEnd('.', ';', ' ');

    private static DocumentCase Case(List<DocumentCase> cases, string? name)
    {
        var found = cases.Find(c => c.Case == name);
        if (found is null)
        {
            found = new DocumentCase(name, []);
            cases.Add(found);
        }

        return found;
    }

    private static SortedDocument Document(string name, Quantity quantity, List<string> defects)
    {
        var (clean, file) = AttachedFile.Split(DocumentWords.WithoutBullet(name));
        var shown = SourceText.Shortened(clean, 60);
        if (file is not null)
        {
            defects.Add($"Giấy tờ “{shown}”: tên tệp “{file}” dính vào tên, đã tách ra.");
        }

        if (quantity.Defect is not null)
        {
            defects.Add($"Giấy tờ “{shown}”: {quantity.Defect}");
        }

        if (DocumentWords.IsFragment(clean))
        {
            defects.Add($"Giấy tờ “{shown}”: tên bị cắt hoặc chỉ là một đoạn câu.");
        }

        return new SortedDocument(clean, quantity, FormCode.Find(name));
    }
}
