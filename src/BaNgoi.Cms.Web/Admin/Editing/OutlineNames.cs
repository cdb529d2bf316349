using System.Text.Json.Nodes;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Titles of whatever an item refers to by id.</summary>
public static class OutlineNames
{
    private const int LongestId = 40;

    /// <summary>Names of all items, terms and accounts the JSON mentions.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> LoadAsync(EditorialDbContext db, EditorLookups lookups, IEnumerable<JsonObject> parts, CancellationToken ct)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            Collect(part, "", ids);
        }

        var names = await db.Items.AsNoTracking().Where(i => ids.Contains(i.ItemId)).ToDictionaryAsync(i => i.ItemId, i => i.DisplayText, ct);
        foreach (var user in await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct))
        {
            names[user.Id] = user.DisplayName;
        }

        foreach (var term in lookups.AllTerms.Where(t => ids.Contains(t.Value)))
        {
            names[term.Value] = term.Text;
        }

        return names;
    }

    // Only values under keys that hold ids: a title that happens to look like one is no reference.
    private static void Collect(JsonNode? node, string key, HashSet<string> ids)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    Collect(value, name, ids);
                }

                break;
            case JsonArray array:
                foreach (var value in array)
                {
                    Collect(value, key, ids);
                }

                break;
            case JsonValue value when (key.EndsWith("ItemId", StringComparison.Ordinal) || key.EndsWith("Ids", StringComparison.Ordinal)) && value.TryGetValue<string>(out var id) && id.Length is > 0 and <= LongestId:
                ids.Add(id);
                break;
        }
    }
}
