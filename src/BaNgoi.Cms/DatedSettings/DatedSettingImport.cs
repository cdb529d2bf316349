using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>Takes the dated values of a recipe in: those not known yet are added, none is changed, none goes away.</summary>
internal static class DatedSettingImport
{
    public static async Task ApplyAsync(JsonNode? section, string place, RecipeRun run, CancellationToken ct)
    {
        var known = await run.Db.DatedValues.AsNoTracking().ToDictionaryAsync(value => value.Id, ct);
        var added = false;
        foreach (var value in SectionJson.Read(DatedSettingJson.Read, section, place))
        {
            if (!known.TryGetValue(value.Id, out var stored))
            {
                Check(value, known.Values, place);
                known[value.Id] = value;
                added = true;
                run.Db.DatedValues.Add(value);
                run.Report.Changed($"value of {value.Key} from {value.EffectiveFrom:yyyy-MM-dd}");
            }
            else if (stored == value)
            {
                run.Report.Unchanged++;
            }
            else
            {
                throw new RecipeException($"{place}: value {value.Id} of {value.Key} is stored otherwise; a value is never changed, add one that corrects it");
            }
        }

        await run.Db.SaveChangesAsync(ct);
        if (added)
        {
            run.RenewSite();
        }
    }

    private static void Check(DatedValue value, IReadOnlyCollection<DatedValue> known, string place)
    {
        var standing = DatedValues.Standing(known.Where(other => other.Key == value.Key)).ToList();
        if (value.CorrectsId is { } id && !known.Any(other => other.Id == id && other.Key == value.Key))
        {
            throw new RecipeException($"{place}: value {value.Id} corrects {id}, which does not stand before it");
        }

        if (value.CorrectsId is { } corrected && !standing.Exists(other => other.Id == corrected))
        {
            throw new RecipeException($"{place}: value {value.Id} corrects {corrected}, which is corrected already");
        }

        if (standing.Exists(other => other.EffectiveFrom == value.EffectiveFrom && other.Id != value.CorrectsId))
        {
            throw new RecipeException($"{place}: {value.Key} has two values from {value.EffectiveFrom:yyyy-MM-dd} and none corrects the other");
        }
    }
}
