namespace BaNgoi.Cms.Recipes;

/// <summary>The folder of recipes that travels with the site.</summary>
public static class RecipeFolder
{
    /// <summary>All recipe files of a folder, by name.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.recipe.json").Order(StringComparer.Ordinal);

    /// <summary>The recipe whose <c>name</c> is the given one, or null.</summary>
    public static async Task<RecipeFile?> FindAsync(string folder, string name, CancellationToken ct)
    {
        foreach (var file in Files(folder))
        {
            var recipe = await RecipeFile.ReadAsync(file, ct);
            if (string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return recipe;
            }
        }

        return null;
    }
}
