namespace BaNgoi.Cms.Tests.Rendering;

/// <summary>A theme in a folder of its own, with the least it needs; deleted afterwards.</summary>
internal sealed class ThemeFolder : IDisposable
{
    internal ThemeFolder()
    {
        Path = Directory.CreateTempSubdirectory("theme").FullName;
        Write("templates/Layout.liquid", "{{ body }}");
        Write("templates/Content.liquid", "nội dung chung");
        Write("templates/Search.liquid", "");
        Write("templates/Error.liquid", "");
        Write("templates/Report.liquid", "");
        Write("templates/Usefulness.liquid", "");
        Write("templates/Receipt.liquid", "");
        Write("templates/ReceiptSearch.liquid", "");
        Write("templates/ContactLink.liquid", "");
    }

    internal string Path { get; }

    internal ThemeFolder Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
