using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary>Carries out one kind of step.</summary>
public abstract class RecipeStep
{
    /// <summary>Names the step goes by, compared without regard to case.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Applies the step; scripts are resolved already.</summary>
    /// <exception cref="RecipeException">It cannot be applied.</exception>
    public abstract Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct);

    /// <summary>The value under a key compared without regard to case, as Orchard Core binds step classes.</summary>
    protected static JsonNode? Get(JsonObject json, string key) =>
        json.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The array under a key, empty when absent.</summary>
    protected static JsonArray Array(JsonObject json, string key, string place) => Get(json, key) switch
    {
        null => [],
        JsonArray array => array,
        _ => throw new RecipeException($"{place}.{key}: not an array"),
    };

    /// <summary>The texts of the array under a key.</summary>
    protected static IReadOnlyList<string> Texts(JsonObject json, string key, string place) =>
        [.. Array(json, key, place).Select(node => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new RecipeException($"{place}.{key}: an entry is not a text"))];

    /// <summary>The text under a key, "" when absent.</summary>
    protected static string Text(JsonObject json, string key) =>
        Get(json, key) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The objects of the array under a key, each with its place.</summary>
    protected static IEnumerable<(JsonObject Json, string Place)> Objects(JsonObject json, string key, string place) =>
        Array(json, key, place).Select((node, i) => (node as JsonObject ?? throw new RecipeException($"{place}.{key}[{i}]: not an object"), $"{place}.{key}[{i}]"));
}
