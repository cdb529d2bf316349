using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Coverage;

/// <summary>Lists of codes leave with an export and come in with a recipe: those not known yet are added, none is changed, none goes away.</summary>
internal static class CodeListTransfer
{
    /// <summary>The section of all lists, or null when there are none.</summary>
    public static async Task<JsonObject?> WriteAsync(EditorialDbContext db, CancellationToken ct) =>
        await AllAsync(db, ct) is { Count: > 0 } all ? CodeListJson.Write(all) : null;

    /// <summary>Takes a section in.</summary>
    /// <exception cref="RecipeException">It is wrong, or changes a list.</exception>
    public static async Task ApplyAsync(JsonNode? section, string place, RecipeRun run, CancellationToken ct)
    {
        var known = (await AllAsync(run.Db, ct)).ToDictionary(whole => whole.List.Id, StringComparer.Ordinal);
        foreach (var whole in SectionJson.Read(CodeListJson.Read, section, place))
        {
            if (!known.TryGetValue(whole.List.Id, out var stored))
            {
                known[whole.List.Id] = whole;
                run.Db.CodeLists.Add(whole.List);
                run.Db.CodeListEntries.AddRange(whole.Entries);
                run.Report.Changed($"list of codes {whole.List.Name} from {SectionJson.Write(whole.List.From)}");
            }
            else if (JsonNode.DeepEquals(CodeListJson.Write(stored), CodeListJson.Write(whole)))
            {
                run.Report.Unchanged++;
            }
            else
            {
                throw new RecipeException($"{place}: list {whole.List.Id} is stored otherwise; a list that was issued is never changed, add one that takes its place");
            }
        }

        await run.Db.SaveChangesAsync(ct);
    }

    private static async Task<IReadOnlyList<WholeCodeList>> AllAsync(EditorialDbContext db, CancellationToken ct)
    {
        var entries = (await db.CodeListEntries.AsNoTracking().ToListAsync(ct)).ToLookup(entry => entry.ListId, StringComparer.Ordinal);
        return [.. (await db.CodeLists.AsNoTracking().ToListAsync(ct)).Select(list => new WholeCodeList(list, [.. entries[list.Id]]))];
    }
}
