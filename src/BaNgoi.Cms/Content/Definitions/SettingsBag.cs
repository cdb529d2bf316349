using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BaNgoi.Cms.Content.Definitions;

/// <summary>
/// Settings of a type, part or field as recipes write them: one JSON object per settings class. What we do not
/// know stays in <see cref="Json"/> untouched, so that a file from elsewhere leaves as it came.
/// </summary>
public sealed class SettingsBag(JsonObject json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly ConcurrentDictionary<Type, object> _read = new();

    /// <summary>The settings as written.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The settings of class <typeparamref name="T"/>, or its defaults when absent or unreadable.</summary>
    public T Get<T>()
        where T : class, new() =>
        (T)_read.GetOrAdd(typeof(T), _ => Read<T>());

    /// <summary>Whether a section can be read as settings of a class, for strict checks.</summary>
    public static bool CanRead(JsonNode? section, Type settings)
    {
        try
        {
            return section is JsonObject && section.Deserialize(settings, Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private T Read<T>()
        where T : class, new()
    {
        if (Json[typeof(T).Name] is not JsonObject section)
        {
            return new T();
        }

        try
        {
            return section.Deserialize<T>(Options) ?? new T();
        }
        catch (JsonException)
        {
            // Files from elsewhere may hold anything here; our own are checked strictly when they are read.
            return new T();
        }
    }
}
