using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Finds items by the words of their titles and codes, with or without diacritics.</summary>
public static class ItemSearch
{
    private const int MostWords = 12;

    /// <summary>Items that have every word.</summary>
    public static IQueryable<ContentItemRecord> Matching(IQueryable<ContentItemRecord> items, string query)
    {
        foreach (var word in VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var pattern = $"%{Escape(word)}%";
            items = items.Where(i => EF.Functions.Like(i.SearchText, pattern, "\\"));
        }

        return items;
    }

    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
