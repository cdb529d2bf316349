namespace BaNgoi.Cms.Tests.Themes;

/// <summary>The theme in the repository, as it travels beside the executable.</summary>
internal static class ThemeFiles
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "themes", "BaNgoi.Theme");

    internal static IEnumerable<string> Templates => Directory.GetFiles(Path.Combine(Folder, "templates"), "*.liquid", SearchOption.AllDirectories);
}
