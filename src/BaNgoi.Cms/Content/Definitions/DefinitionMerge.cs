using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content.Definitions;

/// <summary>The three recipe steps on definitions, as Orchard Core carries them out.</summary>
public static class DefinitionMerge
{
    /// <summary>
    /// <c>ContentDefinition</c>: what exists keeps what the recipe does not name; settings are merged key by key;
    /// type settings count only when a display name is given.
    /// </summary>
    public static ContentDefinitions Merge(this ContentDefinitions existing, IEnumerable<TypeDefinition> types, IEnumerable<PartDefinition> parts)
    {
        var mergedTypes = existing.Types.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            mergedTypes[type.Name] = mergedTypes.TryGetValue(type.Name, out var known) ? MergeType(known, type) : Whole(type);
        }

        var mergedParts = existing.Parts.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            mergedParts[part.Name] = mergedParts.TryGetValue(part.Name, out var known) ? MergePart(known, part) : Whole(part);
        }

        return new(mergedTypes.Values, mergedParts.Values, existing.Traces.Where(t => !t.Deleted || !Exists(mergedTypes, mergedParts, t)));
    }

    /// <summary><c>ReplaceContentDefinition</c>: the named ones are made anew.</summary>
    public static ContentDefinitions Replace(this ContentDefinitions existing, IEnumerable<TypeDefinition> types, IEnumerable<PartDefinition> parts)
    {
        var newTypes = types.Select(Whole).ToList();
        var newParts = parts.Select(Whole).ToList();
        var traces = newTypes.Select(t => new DefinitionTrace("type", t.Name, false))
            .Concat(newParts.Select(p => new DefinitionTrace("part", p.Name, false)));
        return new(
            Overlay(existing.Types, newTypes, t => t.Name),
            Overlay(existing.Parts, newParts, p => p.Name),
            WithTraces(existing, traces));
    }

    /// <summary><c>DeleteContentDefinition</c>: the named ones go; items of a deleted type stay stored.</summary>
    public static ContentDefinitions Delete(this ContentDefinitions existing, IReadOnlyCollection<string> types, IReadOnlyCollection<string> parts)
    {
        var traces = types.Select(name => new DefinitionTrace("type", name, true)).Concat(parts.Select(name => new DefinitionTrace("part", name, true)));
        return new(
            existing.Types.Where(t => !types.Contains(t.Name, StringComparer.OrdinalIgnoreCase)),
            existing.Parts.Where(p => !parts.Contains(p.Name, StringComparer.OrdinalIgnoreCase)),
            WithTraces(existing, traces));
    }

    // A part or field named twice is one, as in Orchard Core.
    private static TypeDefinition Whole(TypeDefinition type) => MergeType(type with { Parts = [] }, type);

    private static PartDefinition Whole(PartDefinition part) => MergePart(part with { Fields = [] }, part);

    private static TypeDefinition MergeType(TypeDefinition known, TypeDefinition added)
    {
        var parts = known.Parts.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var part in added.Parts)
        {
            parts[part.Name] = parts.TryGetValue(part.Name, out var same)
                ? same with { Settings = MergeSettings(same.Settings, part.Settings) }
                : part;
        }

        return added.DisplayName.Length == 0
            ? new TypeDefinition(known.Name, known.DisplayName, known.Settings, [.. parts.Values])
            : new TypeDefinition(known.Name, added.DisplayName, MergeSettings(known.Settings, added.Settings), [.. parts.Values]);
    }

    private static PartDefinition MergePart(PartDefinition known, PartDefinition added)
    {
        var fields = known.Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var field in added.Fields)
        {
            fields[field.Name] = fields.TryGetValue(field.Name, out var same)
                ? same with { Settings = MergeSettings(same.Settings, field.Settings) }
                : field;
        }

        return new PartDefinition(known.Name, MergeSettings(known.Settings, added.Settings), [.. fields.Values]);
    }

    private static SettingsBag MergeSettings(SettingsBag known, SettingsBag added)
    {
        var merged = (JsonObject)known.Json.DeepClone();
        MergeInto(merged, added.Json);
        return new SettingsBag(merged);
    }

    private static void MergeInto(JsonObject target, JsonObject added)
    {
        foreach (var (key, value) in added)
        {
            if (value is JsonObject nested && target[key] is JsonObject existing)
            {
                MergeInto(existing, nested);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }

    private static IEnumerable<T> Overlay<T>(IEnumerable<T> existing, IEnumerable<T> replacing, Func<T, string> name)
    {
        var all = existing.ToDictionary(name, StringComparer.OrdinalIgnoreCase);
        foreach (var item in replacing)
        {
            all[name(item)] = item;
        }

        return all.Values;
    }

    private static IEnumerable<DefinitionTrace> WithTraces(ContentDefinitions existing, IEnumerable<DefinitionTrace> added)
    {
        var all = existing.Traces.ToDictionary(t => (t.Target, t.Name.ToUpperInvariant()));
        foreach (var trace in added)
        {
            all[(trace.Target, trace.Name.ToUpperInvariant())] = trace;
        }

        return all.Values;
    }

    private static bool Exists(Dictionary<string, TypeDefinition> types, Dictionary<string, PartDefinition> parts, DefinitionTrace trace) =>
        trace.Target == "type" ? types.ContainsKey(trace.Name) : parts.ContainsKey(trace.Name);
}
