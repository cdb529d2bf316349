using System.Text.Json;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Recipes;

/// <summary>Writes the files of the library as a <c>media</c> step.</summary>
/// <param name="db">The office.</param>
/// <param name="store">Their bytes; null leaves the bytes out, to be copied by hand.</param>
internal sealed class MediaExport(EditorialDbContext db, MediaStore? store)
{
    // A writer keeps what it was given until it is flushed: one file at a time.
    public async Task WriteAsync(Utf8JsonWriter writer, CancellationToken ct)
    {
        var files = (await db.MediaFiles.AsNoTracking().ToListAsync(ct)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("name", "media");
        writer.WriteStartArray("Files");
        foreach (var file in files)
        {
            await WriteAsync(writer, file, ct);
            await writer.FlushAsync(ct);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private async Task WriteAsync(Utf8JsonWriter writer, MediaRecord file, CancellationToken ct)
    {
        var json = MediaStep.Write(file);
        RecipeScripts.EscapeAll(json);
        writer.WriteStartObject();
        foreach (var (key, value) in json)
        {
            writer.WritePropertyName(key);
            value!.WriteTo(writer);
        }

        await using var bytes = store?.Open(file.Sha256);
        if (bytes is not null)
        {
            var all = new byte[bytes.Length];
            await bytes.ReadExactlyAsync(all, ct);
            writer.WriteBase64String("Base64", all);
        }

        writer.WriteEndObject();
    }
}
