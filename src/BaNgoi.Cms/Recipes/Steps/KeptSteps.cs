using System.Text.Json.Nodes;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary><c>feature</c>: this site's features are built in; the lists are kept for Orchard Core, and unknown ones are reported.</summary>
public sealed class FeatureStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["feature"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var stored = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.Features, ct);
        var enabled = Texts(stored, "enable", place).ToList();
        var disabled = Texts(stored, "disable", place).ToList();
        foreach (var feature in Texts(step, "enable", place))
        {
            Move(feature, disabled, enabled);
            if (!KnownFeatures.Contains(feature))
            {
                run.Report.Notice($"feature \"{feature}\" has no counterpart here: kept for Orchard Core, without effect");
            }
        }

        foreach (var feature in Texts(step, "disable", place))
        {
            Move(feature, enabled, disabled);
        }

        var json = new JsonObject { ["enable"] = Array(enabled), ["disable"] = Array(disabled) };
        if (await run.SetDocumentAsync(SiteDocuments.Features, json, ct))
        {
            run.Report.Changed($"features: {enabled.Count} enabled, {disabled.Count} disabled");
        }
    }

    private static void Move(string feature, List<string> from, List<string> to)
    {
        from.Remove(feature);
        if (!to.Contains(feature))
        {
            to.Add(feature);
        }
    }

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}

/// <summary><c>Themes</c>: kept for Orchard Core; this site has one theme.</summary>
public sealed class ThemesStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["Themes"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var stored = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.Themes, ct);
        var json = new JsonObject
        {
            ["Site"] = Text(step, "site") is { Length: > 0 } site ? site : Text(stored, "Site"),
            ["Admin"] = Text(step, "admin") is { Length: > 0 } admin ? admin : Text(stored, "Admin"),
        };
        if (await run.SetDocumentAsync(SiteDocuments.Themes, json, ct))
        {
            run.Report.Changed("themes");
        }
    }
}

/// <summary><c>Templates</c>: kept for Orchard Core. They address Orchard's own objects, so this site does not run them.</summary>
public sealed class TemplatesStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["Templates"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var stored = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.Templates, ct);
        if (Get(step, "Templates") is not (null or JsonObject))
        {
            throw new RecipeException($"{place}.Templates: not an object");
        }

        foreach (var (name, template) in Get(step, "Templates") as JsonObject ?? [])
        {
            stored[name] = template?.DeepClone();
        }

        if (await run.SetDocumentAsync(SiteDocuments.Templates, stored, ct))
        {
            run.Report.Changed("templates (kept for Orchard Core)");
        }
    }
}

/// <summary><c>AdminMenu</c>: kept for Orchard Core; the same Id replaces.</summary>
public sealed class AdminMenuStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["AdminMenu"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var stored = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.AdminMenus, ct);
        foreach (var (menu, menuPlace) in Objects(step, "data", place))
        {
            var id = Text(menu, "Id");
            stored[id.Length > 0 ? id : throw new RecipeException($"{menuPlace}: \"Id\" is missing")] = menu.DeepClone();
        }

        if (await run.SetDocumentAsync(SiteDocuments.AdminMenus, stored, ct))
        {
            run.Report.Changed("admin menus (kept for Orchard Core)");
        }
    }
}

/// <summary>
/// <c>lucene-index</c> and <c>CreateOrUpdateIndexProfile</c>: kept for Orchard Core; this site has one index over the
/// public record. An old-style index that exists is left alone, a profile of the same name is replaced.
/// </summary>
public sealed class IndexStep(bool profile) : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = [profile ? "CreateOrUpdateIndexProfile" : "lucene-index"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var section = profile ? "profiles" : "indices";
        var stored = await SiteDocuments.ReadAsync(run.Db, SiteDocuments.IndexProfiles, ct);
        var known = stored[section] as JsonObject ?? [];
        foreach (var (index, indexPlace) in Objects(step, profile ? "indexes" : "Indices", place))
        {
            var name = profile ? Text(index, "Name") : index.Select(pair => pair.Key).FirstOrDefault() ?? "";
            if (name.Length == 0)
            {
                throw new RecipeException($"{indexPlace}: the index has no name");
            }

            if (profile || known[name] is null)
            {
                known[name] = index.DeepClone();
            }
        }

        stored[section] = known.Parent is null ? known : known.DeepClone();
        if (await run.SetDocumentAsync(SiteDocuments.IndexProfiles, stored, ct))
        {
            run.Report.Changed("search index profiles (kept for Orchard Core)");
        }
    }
}
