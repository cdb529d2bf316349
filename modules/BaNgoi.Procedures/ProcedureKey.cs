using BaNgoi.Cms.Content;
using BaNgoi.Cms.Text;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures;

/// <summary>What makes two records the same procedure: the national code, or the name where there is no code.</summary>
public static class ProcedureKey
{
    /// <summary>The code, or "name:" and the folded name without "Thủ tục" and final full stop.</summary>
    public static string Of(ProcedureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Code ?? OfTitle(row.Name);
    }

    /// <summary>The key of a content item imported before.</summary>
    public static string Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.FieldText(ProcedureParts.Official, "Code") is { Length: > 0 } code
            ? code
            : OfTitle(item.Text(ProcedureParts.Title, "Title") ?? item.DisplayText);
    }

    /// <summary>The key a record with this title has as long as it has no code.</summary>
    public static string OfTitle(string title) => "name:" + VietnameseText.Fold(TitleCleaner.Core(title, code: null));
}
