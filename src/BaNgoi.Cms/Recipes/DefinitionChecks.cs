using System.Reflection;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Coverage;

namespace BaNgoi.Cms.Recipes;

/// <summary>Strict checks of a ContentDefinition step of our own.</summary>
internal static class DefinitionChecks
{
    private static readonly Type[] TypeSettings = [typeof(ContentTypeSettings), typeof(SearchTypeSettings), typeof(CompletenessSettings), typeof(CodeListSettings)];
    private static readonly Type[] PartSettings = [typeof(ContentPartSettings)];
    private static readonly Type[] AnyTypePartSettings = [typeof(ContentTypePartSettings), typeof(ImportedPartSettings)];
    private static readonly Type[] AnyFieldSettings = [typeof(ContentPartFieldSettings), typeof(SearchFieldSettings)];

    // Read by Orchard Core only.
    private static readonly HashSet<string> OrchardOnly = new(StringComparer.Ordinal) { "FullTextAspectSettings", "LuceneContentIndexSettings" };

    public static IEnumerable<string> Mistakes(JsonObject step, ContentDefinitions definitions, string place)
    {
        foreach (var mistake in Keys(step, place, "name", "ContentTypes", "ContentParts"))
        {
            yield return mistake;
        }

        foreach (var type in JsonRead.Objects(step, "ContentTypes"))
        {
            var typePlace = $"{place}: type {JsonRead.Text(type, "Name")}";
            foreach (var mistake in Keys(type, typePlace, "Name", "DisplayName", "Settings", "ContentTypePartDefinitionRecords")
                .Concat(Settings(type, typePlace, TypeSettings))
                .Concat(CompletenessPaths(JsonRead.Text(type, "Name"), definitions, typePlace))
                .Concat(JsonRead.Objects(type, "ContentTypePartDefinitionRecords").SelectMany(part => TypePart(part, definitions, typePlace))))
            {
                yield return mistake;
            }
        }

        foreach (var part in JsonRead.Objects(step, "ContentParts"))
        {
            var partPlace = $"{place}: part {JsonRead.Text(part, "Name")}";
            foreach (var mistake in Keys(part, partPlace, "Name", "Settings", "ContentPartFieldDefinitionRecords")
                .Concat(Settings(part, partPlace, PartSettings))
                .Concat(JsonRead.Objects(part, "ContentPartFieldDefinitionRecords").SelectMany(field => Field(field, partPlace))))
            {
                yield return mistake;
            }
        }
    }

    // A rule that looks where nothing can stand would call every item incomplete.
    private static IEnumerable<string> CompletenessPaths(string typeName, ContentDefinitions definitions, string typePlace)
    {
        if (definitions.Type(typeName) is not { } type)
        {
            return [];
        }

        var settings = ItemCompleteness.SettingsOf(type);
        return settings.Requirements.SelectMany(rule => rule.Paths.Append(rule.When?.Path ?? "")).Append(settings.GroupBy).Append(settings.CheckedOn)
            .Where(path => path.Length > 0 && !ContentPath.Exists(path, type, definitions)).Distinct().Select(path => $"{typePlace}: completeness path \"{path}\" leads nowhere");
    }

    private static IEnumerable<string> TypePart(JsonObject part, ContentDefinitions definitions, string typePlace)
    {
        var partName = JsonRead.Text(part, "PartName");
        var place = $"{typePlace}, part {partName}";
        var kind = PartKinds.Find(partName);
        if (kind is null && definitions.Part(partName) is null)
        {
            yield return $"{place}: no such part";
        }

        foreach (var mistake in Keys(part, place, "PartName", "Name", "Settings").Concat(Settings(part, place, [.. AnyTypePartSettings, .. kind?.SettingsTypes ?? []])))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> Field(JsonObject field, string partPlace)
    {
        var place = $"{partPlace}, field {JsonRead.Text(field, "Name")}";
        if (FieldKinds.Find(JsonRead.Text(field, "FieldName")) is not { } kind)
        {
            return [$"{place}: unknown field kind \"{JsonRead.Text(field, "FieldName")}\""];
        }

        return Keys(field, place, "FieldName", "Name", "Settings").Concat(Settings(field, place, [.. AnyFieldSettings, kind.SettingsType, .. kind.EditorSettingsTypes]));
    }

    private static IEnumerable<string> Keys(JsonObject json, string place, params string[] known) =>
        json.Select(p => p.Key).Where(key => !known.Contains(key)).Select(key => $"{place}: unknown key \"{key}\"");

    private static IEnumerable<string> Settings(JsonObject json, string place, IReadOnlyCollection<Type> known)
    {
        foreach (var (name, value) in json["Settings"] as JsonObject ?? [])
        {
            if (OrchardOnly.Contains(name))
            {
                continue;
            }

            if (known.FirstOrDefault(type => type.Name == name) is not { } settings)
            {
                yield return $"{place}: unknown settings \"{name}\"";
                continue;
            }

            var properties = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var key in (value as JsonObject ?? []).Select(p => p.Key).Where(key => !properties.Contains(key)))
            {
                yield return $"{place}: unknown setting \"{name}.{key}\"";
            }

            if (!SettingsBag.CanRead(value, settings))
            {
                yield return $"{place}: a value in \"{name}\" cannot be read";
            }
        }
    }
}
