using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>import</c> and <c>export</c>.</summary>
internal static class RecipeTools
{
    private const string DryRun = "--dry-run";
    private const string WithoutFiles = "--without-files";

    // Enough to see what a dry run would do; the counts tell the rest.
    private const int ShownChanges = 200;

    public static CommandLineTool Import { get; } = new(
        "import",
        "Apply a recipe (a BaNgoi.Cms or Orchard Core 3 export, or any recipe file): all of it or nothing.",
        "FILE", "recipe file (.json)",
        [(DryRun, "print what would change, and change nothing")],
        ImportAsync);

    public static CommandLineTool Export { get; } = new(
        "export", "Write the whole site as one recipe that Orchard Core 3 imports too. Accounts, what citizens sent and logs are not part of it.", "FILE", "file to write",
        [(WithoutFiles, "leave the bytes of media files out; copy the folder media yourself")],
        ExportAsync);

    private static async Task<int> ImportAsync(CommandLineCall call, CancellationToken ct)
    {
        var recipe = await RecipeFile.ReadAsync(call.Argument, ct);
        var dryRun = call.Flags.Contains(DryRun);
        var db = call.Services.GetRequiredService<EditorialDbContext>();
        var admin = await db.Users.OrderBy(u => u.Id).Select(u => new { u.Id, u.UserName }).FirstAsync(ct);
        var report = await call.Services.GetRequiredService<RecipeRunner>()
            .RunAsync(recipe, new RecipeEnvironment(null, admin.Id, admin.UserName!), Actor.System, dryRun, ct);
        foreach (var change in report.Changes.Take(ShownChanges))
        {
            await call.Out.WriteLineAsync($"  {change}");
        }

        if (report.Changes.Count > ShownChanges)
        {
            await call.Out.WriteLineAsync($"  … and {report.Changes.Count - ShownChanges} more");
        }

        foreach (var notice in report.Notices)
        {
            await call.Out.WriteLineAsync($"  note: {notice}");
        }

        var verb = dryRun ? "would change" : "changed";
        await call.Out.WriteLineAsync($"{report.Changes.Count} {verb}, {report.Unchanged} unchanged, {report.Notices.Count} notes{(dryRun ? " (dry run: nothing was applied)" : "")}");
        return 0;
    }

    private static async Task<int> ExportAsync(CommandLineCall call, CancellationToken ct)
    {
        var media = call.Flags.Contains(WithoutFiles) ? null : call.Services.GetRequiredService<MediaStore>();
        var written = await new RecipeExporter(call.Services.GetRequiredService<EditorialDbContext>(), media).WriteAsync(call.Argument, ct);
        await call.Out.WriteLineAsync($"{written} versions written to {call.Argument}");
        if (new FileInfo(call.Argument).Length > RecipeFile.MaximumBytes)
        {
            await call.Out.WriteLineAsync($"note: larger than an import takes ({RecipeFile.MaximumBytes >> 20} MiB); export {WithoutFiles} and copy the folder media before importing");
        }

        return 0;
    }
}
