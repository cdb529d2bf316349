using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Storage;
using Microsoft.Extensions.Configuration;

namespace BaNgoi.Cms.Recipes;

/// <summary>Where a recipe finds what it refers to.</summary>
/// <param name="Folder">Folder of recipes that a <c>recipes</c> step may name; null forbids the step.</param>
/// <param name="AdminUserId">Value of the parameter AdminUserId.</param>
/// <param name="AdminUsername">Value of the parameter AdminUsername.</param>
public sealed record RecipeEnvironment(string? Folder, string AdminUserId, string AdminUsername);

/// <summary>Applies recipes: all of it or nothing, in one transaction.</summary>
public sealed class RecipeRunner(
    EditorialDbContext db,
    TimeProvider clock,
    OutboxSignal signal,
    IConfiguration configuration,
    IEnumerable<IPublicProjection>? projections = null,
    IEnumerable<RecipeStep>? moduleSteps = null,
    IEnumerable<IPublicationStep>? publicationSteps = null)
{
    // Only this section is open to recipes; a file from elsewhere must not read connection strings.
    private const string ConfigurationSection = "Cms:RecipeConfiguration";
    private const int DeepestRecipe = 8;

    private static readonly Dictionary<string, RecipeStep> Steps = new RecipeStep[]
    {
        new FeatureStep(), new ContentDefinitionStep(false), new ContentDefinitionStep(true), new DeleteContentDefinitionStep(),
        new ContentStep(), new RolesStep(), new SettingsStep(), new ThemesStep(), new TemplatesStep(), new AdminMenuStep(),
        new IndexStep(false), new IndexStep(true),
    }.SelectMany(step => step.Names.Select(name => (name, step))).ToDictionary(s => s.name, s => s.step, StringComparer.OrdinalIgnoreCase);

    /// <summary>Applies a recipe in a transaction of its own.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="environment">Its surroundings.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Find out what would change, and change nothing.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RecipeException">It cannot be applied; nothing was.</exception>
    public async Task<RecipeReport> RunAsync(RecipeFile recipe, RecipeEnvironment environment, Actor actor, bool dryRun, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var report = await ApplyAsync(recipe, environment, new RecipeRun(db, actor, clock, new RecipeReport()) { IsDryRun = dryRun }, ct);
        if (dryRun)
        {
            return report;
        }

        await transaction.CommitAsync(ct);
        signal.Nudge();
        return report;
    }

    /// <summary>Applies a recipe within the caller's transaction.</summary>
    public Task<RecipeReport> ApplyAsync(RecipeFile recipe, RecipeEnvironment environment, Actor actor, CancellationToken ct) =>
        ApplyAsync(recipe, environment, new RecipeRun(db, actor, clock, new RecipeReport()), ct);

    private async Task<RecipeReport> ApplyAsync(RecipeFile recipe, RecipeEnvironment environment, RecipeRun run, CancellationToken ct)
    {
        await ApplyStepsAsync(recipe, environment, run, 0, ct);
        await db.SaveChangesAsync(ct);
        foreach (var step in publicationSteps ?? [])
        {
            await step.CatchUpAsync(await run.SiteAsync(ct), db, ct);
            await db.SaveChangesAsync(ct);
        }

        if (run.SiteChanged)
        {
            await new PublicRecordRebuild(db, clock, projections).RebuildAsync(ct);
        }

        AuditTrail.Add(db, clock, run.Actor, AuditActs.Imported, $"Áp dụng tệp cấu hình “{recipe.Name}”: {run.Report.Changes.Count} thay đổi");
        await db.SaveChangesAsync(ct);
        return run.Report;
    }

    private async Task ApplyStepsAsync(RecipeFile recipe, RecipeEnvironment environment, RecipeRun run, int depth, CancellationToken ct)
    {
        if (depth > DeepestRecipe)
        {
            throw new RecipeException($"recipe \"{recipe.Name}\": recipes refer to each other more than {DeepestRecipe} deep");
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AdminUserId"] = environment.AdminUserId,
            ["AdminUsername"] = environment.AdminUsername,
            ["SiteName"] = Content.JsonRead.Text((await run.SiteAsync(ct)).Settings, "SiteName"),
        };
        var scripts = new RecipeScripts(recipe.Variables, parameters, key => configuration[$"{ConfigurationSection}:{key}"], () => Ids.New(clock));
        for (var i = 0; i < recipe.Steps.Count; i++)
        {
            var step = (JsonObject)recipe.Steps[i].DeepClone();
            var name = Content.JsonRead.Text(step, "name");
            var place = $"steps[{i}] ({name})";
            if (string.Equals(name, "recipes", StringComparison.OrdinalIgnoreCase))
            {
                await ApplyReferredAsync(step, place, environment, run, depth, ct);
            }
            else if ((Steps.GetValueOrDefault(name) ?? moduleSteps?.FirstOrDefault(known => known.Names.Contains(name, StringComparer.OrdinalIgnoreCase))) is { } handler)
            {
                scripts.Resolve(step, place);
                await handler.ApplyAsync(step, place, run, ct);
            }
            else
            {
                run.Report.Notice($"{place}: unknown step, skipped");
            }
        }
    }

    private static IEnumerable<JsonObject> Values(JsonObject step, string place) =>
        step.FirstOrDefault(p => string.Equals(p.Key, "Values", StringComparison.OrdinalIgnoreCase)).Value is JsonArray values && values.All(v => v is JsonObject)
            ? values.Cast<JsonObject>()
            : throw new RecipeException($"{place}.Values: not an array of objects");

    private async Task ApplyReferredAsync(JsonObject step, string place, RecipeEnvironment environment, RecipeRun run, int depth, CancellationToken ct)
    {
        foreach (var value in Values(step, place))
        {
            var name = Content.JsonRead.Text(value, "name");
            var referred = environment.Folder is null ? null : await RecipeFolder.FindAsync(environment.Folder, name, ct);
            if (referred is null)
            {
                throw new RecipeException($"{place}: there is no recipe named \"{name}\"");
            }

            await ApplyStepsAsync(referred, environment, run, depth + 1, ct);
        }
    }
}
