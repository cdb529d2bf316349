using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Cms.Recipes;

/// <summary>
/// Checks our own recipes strictly: an unknown key, field kind, part or setting is a mistake, not something to keep. The same
/// code runs in the tests and before setup. Recipes from elsewhere are not judged by it.
/// </summary>
public static class RecipeValidator
{
    private static readonly HashSet<string> RootKeys = new(StringComparer.Ordinal)
    {
        "name", "displayName", "description", "author", "website", "version", "issetuprecipe", "categories", "tags", "variables", "steps",
    };

    /// <summary>Checks all recipes of a folder together: definitions of one serve the content of another.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="moduleSteps">Names of the steps modules add; each checks its own.</param>
    /// <exception cref="RecipeException">The first mistake, with file and place.</exception>
    public static void CheckFolder(string folder, params IReadOnlyCollection<string> moduleSteps)
    {
        if (!Directory.Exists(folder))
        {
            throw new RecipeException($"{folder}: there is no such folder");
        }

        if (Mistakes(folder, moduleSteps).FirstOrDefault() is { } mistake)
        {
            throw new RecipeException(mistake);
        }
    }

    /// <summary>All mistakes of a folder's recipes, each with file and place.</summary>
    public static IEnumerable<string> Mistakes(string folder, params IReadOnlyCollection<string> moduleSteps)
    {
        var recipes = RecipeFolder.Files(folder).Select(file => (File: Path.GetFileName(file), Recipe: RecipeFile.Parse(File.ReadAllText(file), Path.GetFileName(file)))).ToList();
        var definitions = recipes.Aggregate(ContentDefinitions.Empty, (all, r) => DefinitionSteps(r.Recipe).Aggregate(all, (merged, step) => Merge(merged, step, r.File)));
        return recipes.SelectMany(r => Mistakes(r.Recipe, definitions, moduleSteps).Select(mistake => $"{r.File}: {mistake}"));
    }

    private static ContentDefinitions Merge(ContentDefinitions definitions, JsonObject step, string file)
    {
        try
        {
            return definitions.Merge(DefinitionJson.ReadTypes(step["ContentTypes"] as JsonArray), DefinitionJson.ReadParts(step["ContentParts"] as JsonArray));
        }
        catch (FormatException e)
        {
            throw new RecipeException($"{file}: {e.Message}", e);
        }
    }

    private static IEnumerable<string> Mistakes(RecipeFile recipe, ContentDefinitions definitions, IReadOnlyCollection<string> moduleSteps)
    {
        foreach (var key in recipe.Root.Select(p => p.Key).Where(key => !RootKeys.Contains(key)))
        {
            yield return $"unknown key \"{key}\"";
        }

        for (var i = 0; i < recipe.Steps.Count; i++)
        {
            var step = recipe.Steps[i];
            var place = $"steps[{i}]";
            var name = JsonRead.Text(step, "name");
            var mistakes = name.ToUpperInvariant() switch
            {
                "CONTENTDEFINITION" => DefinitionChecks.Mistakes(step, definitions, place),
                "CONTENT" => JsonRead.Objects(step, "data").SelectMany((item, n) => ContentChecks.Mistakes(item, definitions, $"{place}.data[{n}]"))
                    .Concat(UnknownKeys(step, place, "data")),
                "FEATURE" => UnknownKeys(step, place, "enable", "disable"),
                "RECIPES" => UnknownKeys(step, place, "Values"),
                "ROLES" => UnknownKeys(step, place, "Roles"),
                "THEMES" => UnknownKeys(step, place, "site", "Site", "admin", "Admin"),
                "TEMPLATES" => UnknownKeys(step, place, "Templates"),
                "ADMINMENU" => UnknownKeys(step, place, "data"),
                "LUCENE-INDEX" => UnknownKeys(step, place, "Indices"),
                "CREATEORUPDATEINDEXPROFILE" => UnknownKeys(step, place, "indexes"),
                "SETTINGS" => SectionMistakes(step, place),
                _ when moduleSteps.Contains(name, StringComparer.OrdinalIgnoreCase) => [],
                _ => [$"{place}: unknown step \"{name}\""],
            };
            foreach (var mistake in mistakes)
            {
                yield return mistake;
            }
        }
    }

    private static IEnumerable<string> SectionMistakes(JsonObject step, string place) =>
        [.. SectionMistakes(step, DatedSettingJson.Section, place, section => DatedSettingJson.Read(section)), .. SectionMistakes(step, CodeListJson.Section, place, section => CodeListJson.Read(section))];

    private static IEnumerable<string> SectionMistakes(JsonObject step, string name, string place, Action<JsonNode> read)
    {
        try
        {
            if (step[name] is { } section)
            {
                read(section);
            }

            return [];
        }
        catch (FormatException e)
        {
            return [$"{place}.{name}: {e.Message}"];
        }
    }

    private static IEnumerable<string> UnknownKeys(JsonObject step, string place, params string[] known) =>
        step.Select(p => p.Key).Where(key => key != "name" && !known.Contains(key)).Select(key => $"{place}: unknown key \"{key}\"");

    private static IEnumerable<JsonObject> DefinitionSteps(RecipeFile recipe) =>
        recipe.Steps.Where(s => string.Equals(JsonRead.Text(s, "name"), "ContentDefinition", StringComparison.OrdinalIgnoreCase));
}
