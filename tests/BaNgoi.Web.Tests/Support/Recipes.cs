using System.Text.Json.Nodes;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Recipes that tests write: an editor's work done by the command line, in another process than the site's.</summary>
public static class Recipes
{
    /// <summary>A recipe file with these steps.</summary>
    public static string Write(DataFolder folder, string name, params JsonNode[] steps)
    {
        var path = Path.Combine(folder.Path, $"{name}.recipe.json");
        File.WriteAllText(path, new JsonObject { ["name"] = name, ["steps"] = new JsonArray(steps) }.ToJsonString());
        return path;
    }

    /// <summary>A step that brings items in.</summary>
    public static JsonObject Content(params JsonNode[] items) => new() { ["name"] = "content", ["data"] = new JsonArray(items) };

    /// <summary>A version of a plain page.</summary>
    /// <param name="id">Its id; the version's is made of it and the number.</param>
    /// <param name="path">Its address.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">Its body.</param>
    /// <param name="version">Number of the version.</param>
    /// <param name="published">Whether the version is public; otherwise it is a draft beside what is.</param>
    public static JsonObject Page(string id, string path, string title, string text, int version = 1, bool published = true) => new()
    {
        ["ContentItemId"] = id,
        ["ContentItemVersionId"] = $"{id}v{version}",
        ["ContentType"] = "Page",
        ["DisplayText"] = title,
        ["Latest"] = true,
        ["Published"] = published,
        ["TitlePart"] = new JsonObject { ["Title"] = title },
        ["AutoroutePart"] = new JsonObject { ["Path"] = path },
        ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = text },
    };

    /// <summary>Imports items and expects it to work.</summary>
    public static async Task ImportAsync(DataFolder folder, params JsonNode[] items)
    {
        var run = await Executable.RunAsync("import", Write(folder, "items", Content(items)), folder.Argument);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
