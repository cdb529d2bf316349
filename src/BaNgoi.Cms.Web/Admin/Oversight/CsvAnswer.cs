using BaNgoi.Cms.Tables;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>A table for spreadsheets, as the public lists are.</summary>
internal static class CsvAnswer
{
    /// <summary>The rows under their headings.</summary>
    public static FileContentResult Of(string fileName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        new(CsvTable.Of(headings, rows), "text/csv; charset=utf-8") { FileDownloadName = fileName };
}
