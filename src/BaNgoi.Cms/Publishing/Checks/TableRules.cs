using AngleSharp.Html.Dom;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>A table says in its first row, or at the beginning of each row, what stands in its cells (WCAG 2.2, 1.3.1).</summary>
internal static class TableRules
{
    /// <summary>The tables without a header.</summary>
    public static IEnumerable<PublishingFinding> Find(WrittenPiece piece) =>
        piece.Document.QuerySelectorAll("table").OfType<IHtmlTableElement>().Where(table => !HasHeader(table)).Select(table =>
            piece.Finding($"bảng có chữ {WrittenPiece.Excerpt(Words(table))} chưa có hàng tiêu đề; hãy ghi tên các cột ở hàng đầu", blocks: true));

    private static bool HasHeader(IHtmlTableElement table)
    {
        var rows = table.Rows.ToList();
        return rows.Count > 0 && (rows[0].Cells.Any(IsHeader) || rows.TrueForAll(row => row.Cells.Any(IsHeader)));
    }

    private static bool IsHeader(IHtmlTableCellElement cell) => cell is IHtmlTableHeaderCellElement && !string.IsNullOrWhiteSpace(cell.TextContent);

    // Cells side by side are words side by side.
    private static string Words(IHtmlTableElement table) => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.TextContent));
}
