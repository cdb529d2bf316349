using BaNgoi.Cms;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Planning;
using BaNgoi.Procedures.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Procedures;

/// <summary>
/// <c>import-procedures FILE</c>: brings a list of procedures in, all of it or nothing. Official parts follow the file,
/// what the ward wrote stays, and what an editor took down or deleted stays down.
/// </summary>
internal static class ImportProceduresTool
{
    private const string DryRun = "--dry-run";
    private const string SkipBad = "--skip-bad";
    private const int ProgressEvery = 50;

    public static CommandLineTool Tool { get; } = new(
        "import-procedures",
        "Import administrative procedures (.jsonl, .csv or .xlsx), matched by code. Imported twice, a file changes nothing.",
        "FILE", "list of procedures",
        [(DryRun, "print what would change, and change nothing"), (SkipBad, "leave bad lines out instead of stopping")],
        RunAsync);

    private static async Task<int> RunAsync(CommandLineCall call, CancellationToken ct)
    {
        ProcedureFileContent content;
        try
        {
            content = ProcedureFile.Read(call.Argument);
        }
        catch (ProcedureFileException e)
        {
            throw new CommandLineException(e.Message);
        }

        var db = call.Services.GetRequiredService<EditorialDbContext>();
        await using var transaction = await db.BeginWriteAsync(ct);
        var stored = await StoredProcedures.LoadAsync(db, ct);
        var rows = content.Rows.Where(row => !stored.Deleted.Contains(ProcedureKey.Of(row))).ToList();
        var plan = ProcedureImportPlan.Make(rows, content.BadLines, stored.Public, stored.CatalogueId, stored.Paths);
        await call.Out.WriteAsync(ImportReport.Render(plan, unknownColumns: content.UnknownColumns));
        if (content.Rows.Count > rows.Count)
        {
            await call.Out.WriteLineAsync($"{content.Rows.Count - rows.Count} procedures of the file were deleted in the admin and stay deleted.");
        }

        if (content.BadLines.Count > 0 && !call.Flags.Contains(SkipBad))
        {
            var first = content.BadLines[0];
            throw new CommandLineException(
                $"{content.BadLines.Count} bad line(s), nothing was imported; the first is line {first.Number}: {first.Reason} ({SkipBad} leaves them out)");
        }

        if (call.Flags.Contains(DryRun))
        {
            await call.Out.WriteLineAsync("Dry run: nothing was imported.");
            return 0;
        }

        await ApplyAsync(call, db, stored, plan, ct);
        await transaction.CommitAsync(ct);
        call.Services.GetRequiredService<OutboxSignal>().Nudge();
        await call.Out.WriteLineAsync("Imported.");
        return 0;
    }

    private static async Task ApplyAsync(CommandLineCall call, EditorialDbContext db, StoredProcedures stored, ProcedureImportPlan plan, CancellationToken ct)
    {
        var clock = call.Services.GetRequiredService<TimeProvider>();
        var importer = new ContentImporter(db, await Site.LoadAsync(db, ct), Actor.System, clock);
        var changes = plan.Changes.Where(change => change.Kind != ChangeKind.Unchanged).ToList();
        for (var i = 0; i < changes.Count; i++)
        {
            try
            {
                await importer.ImportAsync(Published(changes[i].Item, clock), ct);
                if (stored.Drafts.TryGetValue(changes[i].Item.ContentItemId, out var draft))
                {
                    await importer.ImportAsync(Draft(draft, changes[i].Item, clock), ct);
                }
            }
            catch (ContentImportException e)
            {
                throw new CommandLineException($"line {changes[i].Row.Line}: {e.Message}; nothing was imported");
            }

            if ((i + 1) % ProgressEvery == 0)
            {
                await call.Error.WriteLineAsync($"  {i + 1} of {changes.Count} …");
            }
        }

        await importer.FlushAsync(ct);
    }

    private static ContentItem Published(ContentItem item, TimeProvider clock)
    {
        Stamp(item, clock);
        (item.Published, item.Latest, item.PublishedUtc) = (true, true, clock.GetUtcNow().UtcDateTime);
        return item;
    }

    // An editor's draft keeps his words and gets the new official text: published later, it must not bring the old one back.
    private static ContentItem Draft(ContentItem draft, ContentItem imported, TimeProvider clock)
    {
        foreach (var part in ProcedureParts.Imported)
        {
            draft.Parts[part] = imported.Parts[part]!.DeepClone();
        }

        var author = draft.Author;
        Stamp(draft, clock);
        draft.Author = author;
        (draft.Published, draft.Latest, draft.DisplayText) = (false, true, imported.DisplayText);
        return draft;
    }

    private static void Stamp(ContentItem item, TimeProvider clock)
    {
        item.ContentItemVersionId = Ids.New(clock);
        item.ModifiedUtc = clock.GetUtcNow().UtcDateTime;
        item.Author = Actor.System.UserName;
    }
}
