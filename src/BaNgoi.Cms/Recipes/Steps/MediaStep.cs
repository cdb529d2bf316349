using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary>
/// <c>media</c>: files for the library, as Orchard Core writes them (<c>Base64</c>) with what this site knows besides, which Orchard
/// Core passes over. A file of the same path is replaced. What the library would not take from a browser is passed over and reported.
/// </summary>
public sealed class MediaStep(MediaStore store) : RecipeStep
{
    /// <summary>Longest path taken, in characters.</summary>
    public const int LongestPath = 255;

    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["media"];

    /// <summary>How a file is written.</summary>
    /// <param name="file">The file.</param>
    public static JsonObject Write(MediaRecord file) => new()
    {
        ["TargetPath"] = file.Path,
        ["Sha256"] = file.Sha256,
        ["AlternativeText"] = file.AlternativeText,
        ["UploadedBy"] = file.UploadedBy,
        ["UploadedUtc"] = StoredMoment.Write(file.UploadedUtc),
    };

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        foreach (var (json, at) in Objects(step, "Files", place))
        {
            var path = PathOf(json, at);
            await using var bytes = await BytesAsync(json, path, at, run, ct);
            if (bytes is not null)
            {
                await PutAsync(json, path, bytes, at, run, ct);
            }
        }

        await run.Db.SaveChangesAsync(ct);
    }

    private static string PathOf(JsonObject json, string place)
    {
        var path = Text(json, "TargetPath").TrimStart('/');
        var isPlain = path.Length is > 0 and <= LongestPath && !path.Any(character => char.IsControl(character) || character == '\\') && path.Split('/').All(name => name is not ("" or "." or ".."));
        return isPlain ? path : throw new RecipeException($"{place}: \"TargetPath\" is no path of at most {LongestPath} characters below the library");
    }

    // Bytes that leave and come back are the same: metadata was taken off when they first came.
    private async Task<Stream?> BytesAsync(JsonObject json, string path, string place, RecipeRun run, CancellationToken ct)
    {
        if (Text(json, "Base64") is not { Length: > 0 } base64)
        {
            var stored = store.Open(Text(json, "Sha256"));
            if (stored is null)
            {
                run.Report.Notice($"{place}: the bytes of {path} are neither in the recipe nor here, passed over");
            }

            return stored;
        }

        var bytes = new MemoryStream(Decode(base64, place));
        if (MediaInspector.Refusal(path, bytes) is { } refusal)
        {
            run.Report.Notice($"{place}: {path} is passed over: {refusal}");
            return null;
        }

        var cleaned = await MediaLibrary.WithoutMetadataAsync(path, bytes, ct);
        if (cleaned is null)
        {
            run.Report.Notice($"{place}: the image {path} is damaged, passed over");
        }

        return cleaned;
    }

    private static byte[] Decode(string base64, string place)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException e)
        {
            throw new RecipeException($"{place}: \"Base64\" is not Base64", e);
        }
    }

    private async Task PutAsync(JsonObject json, string path, Stream bytes, string place, RecipeRun run, CancellationToken ct)
    {
        var text = Text(json, "AlternativeText").Trim();
        if (text.Length > MediaLimits.LongestText)
        {
            throw new RecipeException($"{place}: \"AlternativeText\" is longer than {MediaLimits.LongestText} characters");
        }

        if (text.Length == 0 && MediaTypes.IsImage(path))
        {
            run.Report.Notice($"{place}: the image {path} has no text that stands for it; write one in the library");
        }

        // Saved before the record that refers to them; bytes without one, should the rest fail, harm nobody.
        bytes.Position = 0;
        var sha256 = run.IsDryRun ? Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct)) : await store.SaveAsync(bytes, ct);
        var uploaded = JsonRead.Moment(json, "UploadedUtc") ?? run.Clock.GetUtcNow().UtcDateTime;
        var by = Text(json, "UploadedBy") is { Length: > 0 } name ? name : run.Actor.UserName;
        if (await run.Db.MediaFiles.FindAsync([path], ct) is not { } known)
        {
            run.Db.MediaFiles.Add(new MediaRecord { Path = path, Sha256 = sha256, Length = bytes.Length, AlternativeText = text, UploadedUtc = uploaded, UploadedBy = by });
        }
        else if (known.Sha256 == sha256 && known.AlternativeText == text)
        {
            run.Report.Unchanged++;
            return;
        }
        else
        {
            (known.Sha256, known.Length, known.AlternativeText, known.UploadedUtc, known.UploadedBy) = (sha256, bytes.Length, text, uploaded, by);
        }

        // Items that show the file may be public already.
        run.RenewSite();
        run.Report.Changed($"file {path}");
    }
}
