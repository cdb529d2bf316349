using System.Text;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.CommandLine;

/// <summary>Files that are not what they say, or say too much: one clear line, and the site stays as it was to the byte.</summary>
public sealed class HostileRecipesTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Fact]
    public async Task None_of_them_changes_anything()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var before = await ExportAsync(folder, "before.json");

        foreach (var (name, file) in Hostile(folder))
        {
            foreach (var command in new[] { "import", "import-procedures" })
            {
                var run = await Executable.RunAsync(command, file, folder.Argument);

                Assert.True(run.ExitCode != 0, $"{command} took {name}: {run.Out}");
                Assert.True(run.ErrorLines.Count == 1, $"{command} of {name} complains with: {run.Error}");
                Assert.True(run.ErrorLines[0].Length < 500, $"{command} of {name} complains at length: {run.Error}");
                Assert.DoesNotContain("unexpected error", run.Error, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await ExportAsync(folder, "after.json"));
    }

    [Fact]
    public async Task A_fault_in_the_last_step_takes_the_first_ones_back()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var before = await ExportAsync(folder, "before.json");
        var good = Enumerable.Range(1, 300).Select(i => (JsonNode)Recipes.Page($"good{i}", $"tot/{i}", $"Trang {i}", "Tốt.")).ToArray();
        var bad = Recipes.Page("bad1", "tot/1", "Trùng địa chỉ", "Xấu.");
        var file = Recipes.Write(folder, "last-is-bad", Recipes.Content(good), Recipes.Content(bad));

        var run = await Executable.RunAsync("import", file, folder.Argument);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("tot/1", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await ExportAsync(folder, "after.json"));
    }

    private static IEnumerable<(string Name, string File)> Hostile(DataFolder folder)
    {
        yield return ("a folder", Directory.CreateDirectory(Path.Combine(folder.Path, "folder.json")).FullName);
        yield return ("an empty file", Bytes("empty.json", []));
        yield return ("a picture called .json", Bytes("picture.json", Picture));
        yield return ("a file cut off in the middle", Bytes("cut.json", "{\"name\":\"x\",\"steps\":[{\"name\":\"content\",\"data\":[{\"Content"u8.ToArray()));
        yield return ("a list of procedures where a recipe is expected, with a wrong ending", Bytes("list.txt", Encoding.UTF8.GetBytes(ProcedureFiles.Line(1, "Thủ tục"))));
        yield return ("thirty million opening brackets", Bytes("deep.json", Encoding.ASCII.GetBytes(new string('[', 30_000_000))));
        yield return ("one line of thirty million letters", Bytes("long.jsonl", [(byte)'"', .. Encoding.ASCII.GetBytes(new string('a', 30_000_000))]));

        string Bytes(string name, byte[] content)
        {
            var path = Path.Combine(folder.Path, name);
            File.WriteAllBytes(path, content);
            return path;
        }
    }

    private static async Task<string> ExportAsync(DataFolder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        var run = await Executable.RunAsync("export", path, folder.Argument);
        Assert.True(run.ExitCode == 0, run.Error);
        return await File.ReadAllTextAsync(path);
    }
}
