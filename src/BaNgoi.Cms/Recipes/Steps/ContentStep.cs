using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary><c>content</c>: content items.</summary>
public sealed class ContentStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["content"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        var site = await run.SiteAsync(ct);
        var importer = new ContentImporter(run.Db, site, run.Actor, run.Clock);
        foreach (var (json, itemPlace) in Objects(step, "data", place))
        {
            ContentItem item;
            try
            {
                item = ContentItemJson.Read(json);
                if (site.Definitions.Type(item.ContentType) is null)
                {
                    run.Report.Notice($"{itemPlace}: content type \"{item.ContentType}\" is not defined; the item is kept and not shown");
                }

                var effect = await importer.ImportAsync(item, ct);
                if (effect == ImportEffect.Unchanged)
                {
                    run.Report.Unchanged++;
                }
                else
                {
                    run.Report.Changed($"{Word(effect)} {item.ContentType} {item.ContentItemId} \"{item.DisplayText}\"");
                }
            }
            catch (Exception e) when (e is FormatException or ContentImportException)
            {
                throw new RecipeException($"{itemPlace}: {e.Message}", e);
            }
        }

        await importer.FlushAsync(ct);
    }

    private static string Word(ImportEffect effect) => effect switch
    {
        ImportEffect.Created => "new",
        ImportEffect.Updated => "changed",
        _ => "withdrawn",
    };
}
