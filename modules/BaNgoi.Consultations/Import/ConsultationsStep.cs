using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Import;

/// <summary>
/// <c>BaNgoi.Consultations</c>: consultations with their comments. Orchard Core passes over the step. A draft that has a
/// consultation already is left as it is: what citizens sent is never written over.
/// </summary>
public sealed class ConsultationsStep(TimeProvider clock, OutboxSignal outbox, Cms.Mail.MailSignal mails) : RecipeStep
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["BaNgoi.Consultations"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        foreach (var (json, at) in Objects(step, "Consultations", place))
        {
            ImportedConsultation imported;
            try
            {
                imported = json.Deserialize<ImportedConsultation>(Reading)!;
            }
            catch (JsonException e)
            {
                throw new RecipeException($"{at}: {e.Message}", e);
            }

            await ApplyAsync(imported, at, run, ct);
        }
    }

    private async Task ApplyAsync(ImportedConsultation imported, string place, RecipeRun run, CancellationToken ct)
    {
        var db = run.Db;
        await db.SaveChangesAsync(ct);
        if (await db.ConsultationEvents().AnyAsync(e => e.ConsultationId == imported.ContentItemId, ct))
        {
            run.Report.Unchanged++;
            return;
        }

        var row = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.ItemId == imported.ContentItemId && i.ContentType == DraftItem.TypeName, ct)
            ?? throw new RecipeException($"{place}: there is no draft \"{imported.ContentItemId}\"");
        var draft = await DraftItem.LoadAsync(db, row, ct);
        var published = draft.Published ?? throw new RecipeException($"{place}: the draft \"{imported.ContentItemId}\" is not published");
        var opens = Ago(imported.OpenedDaysAgo);
        await AddTextsAsync(imported, published, opens, db, ct);
        db.ConsultationEvents().Add(new ConsultationEvent
        {
            ConsultationId = imported.ContentItemId,
            Kind = ConsultationEventKind.Scheduled,
            AtUtc = opens,
            ByName = run.Actor.UserName,
            OpensUtc = opens,
            ClosesUtc = VietnamTime.EndOf(VietnamTime.Today(clock).AddDays(imported.ClosesInDays - 1)),
            AnswerBy = VietnamTime.Today(clock).AddDays(imported.AnswerInDays),
            Reason = imported.Reason,
        });
        await db.SaveChangesAsync(ct);
        await new CommentImport(db, clock, run.Actor, draft).AddAsync(imported.Comments, place, ct);
        await db.SaveChangesAsync(ct);
        var record = new ConsultationRecord(db, draft.Site, clock);
        if (imported.ReportNumber is { } number)
        {
            await ReportAsync(draft, row, number, place, run, ct);
        }

        await record.PutAllAsync(imported.ContentItemId, ct);
        await db.SaveChangesAsync(ct);
        run.Report.Changed($"new consultation {imported.ContentItemId} \"{draft.Title}\" with {imported.Comments.Count} comments");
    }

    private async Task AddTextsAsync(ImportedConsultation imported, Cms.Content.ContentItem published, DateTime opens, EditorialDbContext db, CancellationToken ct)
    {
        var body = published.Text(TextPublication.TextPart, "Markdown") ?? "";
        await TextPublication.AddTextAsync(db, imported.ContentItemId, imported.EarlierText is null ? published.ContentItemVersionId : "", imported.EarlierText ?? body, opens, clock, ct);
        await db.SaveChangesAsync(ct);
        if (imported.EarlierText is not null)
        {
            await TextPublication.AddTextAsync(db, imported.ContentItemId, published.ContentItemVersionId, body, Ago(imported.TextDaysAgo), clock, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task ReportAsync(DraftItem draft, ContentItemRecord row, string number, string place, RecipeRun run, CancellationToken ct)
    {
        var desk = new ReportDesk(run.Db, clock, outbox, mails);
        var now = await DraftItem.LoadAsync(run.Db, row, ct);
        var baseUrl = Cms.Content.JsonRead.Text(draft.Site.Settings, "BaseUrl").TrimEnd('/');
        var (report, problems) = await desk.DraftAsync(now, new ReportInput(number, 0, ""), new SiteLinks(baseUrl), ct);
        ReportDesk.Add(run.Db, now, report ?? throw new RecipeException($"{place}: {string.Join(' ', problems)}"), "", run.Actor, clock);
        await run.Db.SaveChangesAsync(ct);
    }

    private DateTime Ago(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
