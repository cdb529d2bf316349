using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Content;

/// <summary>The site's definitions and settings at one moment, and what is made from them.</summary>
public sealed class Site
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web);

    private Site(ContentDefinitions definitions, JsonObject settings)
    {
        Definitions = definitions;
        Settings = settings;
        Projection = new ProjectionContext(ZoneOf(settings));
        Content = new ContentProjector(definitions, Projection);
        Search = new SearchProjector(definitions, Projection);
    }

    /// <summary>Types and parts.</summary>
    public ContentDefinitions Definitions { get; }

    /// <summary>Settings, one section or value per key.</summary>
    public JsonObject Settings { get; }

    /// <summary>Time zone and culture.</summary>
    public ProjectionContext Projection { get; }

    /// <summary>Makes the public form of items.</summary>
    public ContentProjector Content { get; }

    /// <summary>Makes search entries of items.</summary>
    public SearchProjector Search { get; }

    /// <summary>The site as the office holds it now.</summary>
    public static async Task<Site> LoadAsync(EditorialDbContext db, CancellationToken ct) => new(
        await SiteDocuments.ReadDefinitionsAsync(db, ct),
        await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, ct));

    /// <summary>A site of given definitions and settings, for tests and dry runs.</summary>
    public static Site Of(ContentDefinitions definitions, JsonObject settings) => new(definitions, settings);

    /// <summary>The settings section of class <typeparamref name="T"/>, or its defaults.</summary>
    public T Section<T>()
        where T : class, new()
    {
        try
        {
            return Settings[typeof(T).Name] is JsonObject section ? section.Deserialize<T>(Lenient) ?? new T() : new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }

    private static TimeZoneInfo ZoneOf(JsonObject settings) =>
        JsonRead.Text(settings, "TimeZoneId") is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
}
