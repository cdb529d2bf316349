using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>Keys and access of the site-wide documents.</summary>
public static class SiteDocuments
{
    /// <summary>Content definitions.</summary>
    public const string Definitions = "ContentDefinitions";

    /// <summary>Site settings, one section per key.</summary>
    public const string Settings = "Settings";

    /// <summary>Names of the themes.</summary>
    public const string Themes = "Themes";

    /// <summary>Templates kept for Orchard Core; this site's HTML is in its theme.</summary>
    public const string Templates = "Templates";

    /// <summary>Admin menus kept for Orchard Core.</summary>
    public const string AdminMenus = "AdminMenus";

    /// <summary>Search index profiles kept for Orchard Core.</summary>
    public const string IndexProfiles = "IndexProfiles";

    /// <summary>Features enabled and disabled, kept for Orchard Core.</summary>
    public const string Features = "Features";

    /// <summary>Marks that the setup recipe has been applied.</summary>
    public const string Setup = "Setup";

    /// <summary>Form in which the public record was last written as a whole.</summary>
    public const string PublicRecordFormat = "PublicRecordFormat";

    /// <summary>The document's object, or an empty one.</summary>
    public static async Task<JsonObject> ReadAsync(EditorialDbContext db, string key, CancellationToken ct)
    {
        var record = await db.SiteDocuments.FindAsync([key], ct);
        return record is null ? [] : StoredJson.ReadObject(record.Json);
    }

    /// <summary>Stores the document with the next <c>SaveChanges</c>.</summary>
    public static async Task WriteAsync(EditorialDbContext db, string key, JsonObject json, CancellationToken ct)
    {
        var record = await db.SiteDocuments.FindAsync([key], ct);
        if (record is null)
        {
            db.SiteDocuments.Add(new SiteDocumentRecord { Key = key, Json = StoredJson.Write(json), Revision = 1 });
        }
        else
        {
            record.Json = StoredJson.Write(json);
            record.Revision++;
        }
    }

    /// <summary>The content definitions.</summary>
    public static async Task<ContentDefinitions> ReadDefinitionsAsync(EditorialDbContext db, CancellationToken ct) =>
        await db.SiteDocuments.FindAsync([Definitions], ct) is { } record ? DefinitionJson.Read(StoredJson.ReadObject(record.Json)) : ContentDefinitions.Empty;
}
