using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Recipes;

/// <summary>One recipe being applied, within one transaction: what the steps share.</summary>
/// <param name="Db">The office.</param>
/// <param name="Actor">Who applies it.</param>
/// <param name="Clock">Time.</param>
/// <param name="Report">What happens.</param>
public sealed record RecipeRun(EditorialDbContext Db, Actor Actor, TimeProvider Clock, RecipeReport Report)
{
    private Site? _site;

    /// <summary>Whether all of it will be taken back: nothing may reach the disk by another way than the transaction.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether definitions or settings changed, so that the public record must be written anew.</summary>
    public bool SiteChanged { get; private set; }

    /// <summary>The site as the steps so far have made it.</summary>
    public async Task<Site> SiteAsync(CancellationToken ct) => _site ??= await Site.LoadAsync(Db, ct);

    /// <summary>Notes that site-wide public data changed elsewhere than in a site document.</summary>
    public void RenewSite() => SiteChanged = true;

    /// <summary>Stores new definitions, if they differ.</summary>
    public async Task<bool> SetDefinitionsAsync(ContentDefinitions definitions, CancellationToken ct) =>
        await SetDocumentAsync(SiteDocuments.Definitions, DefinitionJson.Write(definitions), ct);

    /// <summary>Stores a site document, if it differs.</summary>
    public async Task<bool> SetDocumentAsync(string key, JsonObject json, CancellationToken ct)
    {
        var stored = await SiteDocuments.ReadAsync(Db, key, ct);
        if (JsonNode.DeepEquals(stored, json) && StoredJson.Write(stored) == StoredJson.Write(json))
        {
            return false;
        }

        await SiteDocuments.WriteAsync(Db, key, json, ct);
        await Db.SaveChangesAsync(ct);
        if (key is SiteDocuments.Definitions or SiteDocuments.Settings)
        {
            _site = null;
            SiteChanged = true;
        }

        return true;
    }
}
