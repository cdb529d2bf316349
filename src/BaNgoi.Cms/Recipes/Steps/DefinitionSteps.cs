using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary><c>ContentDefinition</c> (merge) and <c>ReplaceContentDefinition</c>.</summary>
public sealed class ContentDefinitionStep(bool replace) : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = [replace ? "ReplaceContentDefinition" : "ContentDefinition"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        List<TypeDefinition> types;
        List<PartDefinition> parts;
        try
        {
            types = [.. DefinitionJson.ReadTypes(Array(step, "ContentTypes", place))];
            parts = [.. DefinitionJson.ReadParts(Array(step, "ContentParts", place))];
        }
        catch (FormatException e)
        {
            throw new RecipeException($"{place}: {e.Message}", e);
        }

        var site = await run.SiteAsync(ct);
        var merged = replace ? site.Definitions.Replace(types, parts) : site.Definitions.Merge(types, parts);
        if (await run.SetDefinitionsAsync(merged, ct))
        {
            run.Report.Changed($"content definitions: {types.Count} types, {parts.Count} parts");
        }

        // A part named as its type without fields is only the place where fields would be.
        foreach (var name in types.SelectMany(t => t.Parts.Where(p => p.PartName != t.Name).Select(p => p.PartName)).Where(name => PartKinds.Find(name) is null && merged.Part(name) is null))
        {
            run.Report.Notice($"part \"{name}\" is not known here: its data is kept and not shown");
        }

        foreach (var field in parts.SelectMany(p => p.Fields).Where(f => FieldKinds.Find(f.Kind) is null))
        {
            run.Report.Notice($"field kind \"{field.Kind}\" is not known here: its data is kept and not shown");
        }
    }
}

/// <summary><c>DeleteContentDefinition</c>: plain names.</summary>
public sealed class DeleteContentDefinitionStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["DeleteContentDefinition"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var types = Texts(step, "ContentTypes", place);
        var parts = Texts(step, "ContentParts", place);
        var site = await run.SiteAsync(ct);
        if (await run.SetDefinitionsAsync(site.Definitions.Delete(types, parts), ct))
        {
            run.Report.Changed($"content definitions deleted: {string.Join(", ", types.Concat(parts))}");
        }
    }
}
