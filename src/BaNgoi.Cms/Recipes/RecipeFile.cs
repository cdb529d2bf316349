using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Recipes;

/// <summary>A recipe as read from a file: variables and steps. Comments and trailing commas are allowed, as in Orchard Core.</summary>
/// <param name="Name">The recipe's name.</param>
/// <param name="Root">Everything in the file.</param>
/// <param name="Variables">Named values for scripts.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record RecipeFile(string Name, JsonObject Root, JsonObject Variables, IReadOnlyList<JsonObject> Steps)
{
    /// <summary>Largest recipe read, in bytes. A site of 100,000 documents stays well below.</summary>
    public const long MaximumBytes = 1L << 30;

    private const int DeepestJson = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DeepestJson,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a recipe from a file.</summary>
    /// <exception cref="RecipeException">There is no such file, it is too large, or it is not a recipe.</exception>
    public static async Task<RecipeFile> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            if (stream.Length > MaximumBytes)
            {
                throw new RecipeException($"{Path.GetFileName(path)}: larger than {MaximumBytes >> 20} MiB");
            }

            return Parse(await JsonNode.ParseAsync(stream, null, Options, ct), Path.GetFileName(path));
        }
        catch (InvalidOperationException e)
        {
            throw NotUnicode(Path.GetFileName(path), e);
        }
        catch (JsonException e)
        {
            throw new RecipeException($"{Path.GetFileName(path)}: not valid JSON at line {e.LineNumber + 1}: {FirstLine(e.Message)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"{path}: {FirstLine(e.Message)}", e);
        }
    }

    /// <summary>Reads a recipe from text.</summary>
    /// <exception cref="RecipeException">It is not a recipe.</exception>
    public static RecipeFile Parse(string json, string fileName)
    {
        try
        {
            return Parse(JsonNode.Parse(json, null, Options), fileName);
        }
        catch (InvalidOperationException e)
        {
            throw NotUnicode(fileName, e);
        }
        catch (JsonException e)
        {
            throw new RecipeException($"{fileName}: not valid JSON at line {e.LineNumber + 1}: {FirstLine(e.Message)}", e);
        }
    }

    private static RecipeFile Parse(JsonNode? node, string fileName)
    {
        ReadTexts(node);
        if (node is not JsonObject root)
        {
            throw new RecipeException($"{fileName}: a recipe is one JSON object");
        }

        if (root["steps"] is not JsonArray steps)
        {
            throw new RecipeException($"{fileName}: \"steps\" is missing or not an array");
        }

        var list = new List<JsonObject>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not JsonObject step || JsonRead.Text(step, "name").Length == 0)
            {
                throw new RecipeException($"{fileName}: steps[{i}] is not an object with a \"name\"");
            }

            list.Add(step);
        }

        return new RecipeFile(JsonRead.Text(root, "name"), root, root["variables"] as JsonObject ?? [], list);
    }

    // The parser leaves texts as bytes until they are asked for; a file in another encoding would fail anywhere later.
    private static void ReadTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    ReadTexts(value);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    ReadTexts(element);
                }

                break;
            case JsonValue value:
                value.TryGetValue<string>(out _);
                break;
        }
    }

    private static RecipeException NotUnicode(string fileName, InvalidOperationException e) =>
        new($"{fileName}: a text is not valid Unicode; is the file saved as UTF-8?", e);

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];
}
