using System.Globalization;
using MimeKit;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>The folder messages lie in as <c>.eml</c> files, each named by its hour and its id: a name tells nobody's address.</summary>
public sealed class MailFolder(string path)
{
    private const string Extension = ".eml";
    private const string Unfinished = ".part";
    private const char Separator = '_';

    /// <summary>Where it is.</summary>
    public string FullPath => path;

    /// <summary>Ids of the messages that lie here.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Extension).Select(IdOf).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Lays a message down whole or not at all; the same one again takes the place of the first.</summary>
    public async Task WriteAsync(string id, MimeMessage message, CancellationToken ct)
    {
        if (!Cms.Ids.IsValid(id))
        {
            throw new ArgumentException("This is no id of a message.", nameof(id));
        }

        Directory.CreateDirectory(path);
        var name = Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}{Separator}{id}{Extension}"));
        var part = name + Unfinished;
        try
        {
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await message.WriteToAsync(file, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, name, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Deletes a message's file, if there is one.</summary>
    public void Delete(string id)
    {
        foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, $"*{Separator}{id}{Extension}") : [])
        {
            File.Delete(file);
        }
    }

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file)[(Path.GetFileNameWithoutExtension(file).LastIndexOf(Separator) + 1)..];
}
