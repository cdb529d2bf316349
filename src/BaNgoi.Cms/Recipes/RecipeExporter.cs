using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Recipes;

/// <summary>
/// Writes the whole site as one recipe that Orchard Core 3 imports and that, imported into a fresh site here and exported
/// again, gives the same bytes. Of each item the public version, the draft, and for a deleted one its last version are part of it.
/// Accounts, what citizens sent with what was decided on it, work not saved, and logs are not.
/// </summary>
/// <param name="db">The office.</param>
/// <param name="media">Bytes of the library's files; null leaves them out: whoever moves the site copies them.</param>
public sealed class RecipeExporter(EditorialDbContext db, MediaStore? media = null)
{
    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, Encoder = StoredJson.Options.Encoder };

    /// <summary>Writes to a file: complete or not at all.</summary>
    /// <returns>How many versions were written.</returns>
    public async Task<int> WriteAsync(string path, CancellationToken ct)
    {
        var temporary = path + ".part";
        int written;
        await using (var stream = File.Create(temporary))
        {
            written = await WriteAsync(stream, ct);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        return written;
    }

    /// <summary>Writes to a stream.</summary>
    public async Task<int> WriteAsync(Stream stream, CancellationToken ct)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(ct);
        await using var writer = new Utf8JsonWriter(stream, WriterOptions);
        WriteHeader(writer);
        writer.WriteStartArray("steps");
        await WriteSiteStepsAsync(writer, ct);
        await new MediaExport(db, media).WriteAsync(writer, ct);
        var written = await WriteContentAsync(writer, ct);
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(ct);
        await stream.WriteAsync("\n"u8.ToArray(), ct);
        return written;
    }

    private static void WriteHeader(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", "BaNgoi.Cms.Export");
        writer.WriteString("displayName", "BaNgoi.Cms export");
        writer.WriteString("description", "");
        writer.WriteString("author", "");
        writer.WriteString("website", "");
        writer.WriteString("version", "1.0.0");
        writer.WriteBoolean("issetuprecipe", false);
        writer.WriteStartArray("categories");
        writer.WriteEndArray();
        writer.WriteStartArray("tags");
        writer.WriteEndArray();
    }

    private async Task WriteSiteStepsAsync(Utf8JsonWriter writer, CancellationToken ct)
    {
        Step(writer, "Feature", await SiteDocuments.ReadAsync(db, SiteDocuments.Features, ct));
        WriteDefinitions(writer, await SiteDocuments.ReadDefinitionsAsync(db, ct));
        Step(writer, "Settings", await SettingsAsync(ct));
        var roles = (await db.Roles.ToListAsync(ct)).OrderBy(r => r.Name, StringComparer.Ordinal);
        Step(writer, "Roles", new JsonObject
        {
            ["Roles"] = new JsonArray([.. roles.Select(role => new JsonObject
            {
                ["Name"] = role.Name,
                ["Description"] = role.Description,
                ["Permissions"] = JsonNode.Parse(role.Permissions),
                ["PermissionBehavior"] = "Replace",
            })]),
        });
        Step(writer, "Themes", await SiteDocuments.ReadAsync(db, SiteDocuments.Themes, ct));
        Wrapped(writer, "Templates", "Templates", await SiteDocuments.ReadAsync(db, SiteDocuments.Templates, ct));
        Listed(writer, "AdminMenu", "data", await SiteDocuments.ReadAsync(db, SiteDocuments.AdminMenus, ct));
        var indexes = await SiteDocuments.ReadAsync(db, SiteDocuments.IndexProfiles, ct);
        Listed(writer, "lucene-index", "Indices", indexes["indices"] as JsonObject ?? []);
        Listed(writer, "CreateOrUpdateIndexProfile", "indexes", indexes["profiles"] as JsonObject ?? []);
    }

    private async Task<JsonObject> SettingsAsync(CancellationToken ct)
    {
        var settings = await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, ct);
        if (await db.DatedValues.AsNoTracking().ToListAsync(ct) is { Count: > 0 } values)
        {
            settings[DatedSettingJson.Section] = DatedSettingJson.Write(values);
        }

        if (await CodeListTransfer.WriteAsync(db, ct) is { } lists)
        {
            settings[CodeListJson.Section] = lists;
        }

        return settings;
    }

    // What was replaced or deleted here must end up the same there; the rest merges, as Orchard Core's own exports do.
    private static void WriteDefinitions(Utf8JsonWriter writer, ContentDefinitions definitions)
    {
        bool Replaced(string target, string name) => definitions.Traces.Any(t => !t.Deleted && t.Target == target && string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase));
        foreach (var (stepName, replaced) in new[] { ("ContentDefinition", false), ("ReplaceContentDefinition", true) })
        {
            var types = definitions.Types.Where(t => Replaced("type", t.Name) == replaced).Select(t => (JsonNode)DefinitionJson.Write(t)).ToArray();
            var parts = definitions.Parts.Where(p => Replaced("part", p.Name) == replaced).Select(p => (JsonNode)DefinitionJson.Write(p)).ToArray();
            if (types.Length + parts.Length > 0)
            {
                Step(writer, stepName, new JsonObject { ["ContentTypes"] = new JsonArray(types), ["ContentParts"] = new JsonArray(parts) });
            }
        }

        var deleted = definitions.Traces.Where(t => t.Deleted).ToList();
        if (deleted.Count > 0)
        {
            JsonArray Names(string target) => new([.. deleted.Where(t => t.Target == target).Select(t => JsonValue.Create(t.Name))]);
            Step(writer, "DeleteContentDefinition", new JsonObject { ["ContentTypes"] = Names("type"), ["ContentParts"] = Names("part") });
        }
    }

    private async Task<int> WriteContentAsync(Utf8JsonWriter writer, CancellationToken ct)
    {
        writer.WriteStartObject();
        writer.WriteString("name", "Content");
        writer.WriteStartArray("data");
        var written = 0;
        var ids = await db.Items.OrderBy(i => i.ItemId).Select(i => i.ItemId).ToListAsync(ct);
        foreach (var portion in ids.Chunk(200))
        {
            var versions = await db.Versions.AsNoTracking().Where(v => portion.Contains(v.ItemId)).ToListAsync(ct);
            foreach (var item in versions.GroupBy(v => v.ItemId).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                foreach (var version in Exported(item))
                {
                    Write(writer, ContentItemJson.Write(version.ToItem()));
                    written++;
                }
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return written;
    }

    private static IEnumerable<ContentVersionRecord> Exported(IEnumerable<ContentVersionRecord> versions)
    {
        var live = versions.Where(v => v.Published || v.Latest).OrderByDescending(v => v.Published).ThenBy(v => v.Number).ToList();
        return live.Count > 0 ? live : versions.AsQueryable().NewestFirst().Take(1);
    }

    private static void Listed(Utf8JsonWriter writer, string name, string key, JsonObject byName)
    {
        if (byName.Count > 0)
        {
            Step(writer, name, new JsonObject { [key] = new JsonArray([.. byName.Select(pair => pair.Value?.DeepClone())]) });
        }
    }

    private static void Wrapped(Utf8JsonWriter writer, string name, string key, JsonObject content)
    {
        if (content.Count > 0)
        {
            Step(writer, name, new JsonObject { [key] = content.DeepClone() });
        }
    }

    private static void Step(Utf8JsonWriter writer, string name, JsonObject content)
    {
        if (content.Count > 0)
        {
            var step = new JsonObject { ["name"] = name };
            foreach (var (key, value) in content)
            {
                step[key] = value?.DeepClone();
            }

            Write(writer, step);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonNode node)
    {
        RecipeScripts.EscapeAll(node);
        node.WriteTo(writer);
    }
}
