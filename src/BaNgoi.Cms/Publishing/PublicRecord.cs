using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Writes the public record. Everything it writes is a function of published items, definitions and settings,
/// so that a rebuild gives the same bytes. The caller saves and commits.
/// </summary>
public sealed partial class PublicRecord(EditorialDbContext db, Site site, TimeProvider clock)
{
    /// <summary>
    /// Form of what is written. Raise it whenever the same content would be written differently: a site that starts with a
    /// record of another form writes it anew.
    /// </summary>
    public const int Format = 4;

    /// <summary>Key of the one site row.</summary>
    public const string SiteKey = "site";

    /// <summary>The public document of a published item.</summary>
    public PublicDocument Make(ContentItem item)
    {
        var entry = site.Search.Collect(item);
        var listing = ListEntry.From(entry);
        return new PublicDocument
        {
            Id = item.ContentItemId,
            VersionId = item.ContentItemVersionId,
            ContentType = item.ContentType,
            Title = ContentProjector.TitleOf(item),
            Path = AutoroutePart.PathOf(item),
            Alias = AliasPart.AliasOf(item),
            ContainerId = ContainedPart.ListOf(item),
            Order = ContainedPart.OrderOf(item, site.Definitions),
            EndsOn = entry.EndsOn,
            SortKey = listing.SortKey,
            FilterText = listing.FilterText,
            Listing = listing.Write(),
            Json = StoredJson.Write(site.Content.Project(item)),
            Search = site.Search.Includes(item) ? entry.Write() : null,
            CreatedUtc = item.CreatedUtc ?? default,
            PublishedUtc = item.PublishedUtc ?? default,
        };
    }

    /// <summary>Puts a published item into the record, in place of its earlier form.</summary>
    public async Task PutAsync(ContentItem item, CancellationToken ct)
    {
        var made = Make(item);
        var existing = await db.PublicDocuments.FindAsync([made.Id], ct);
        var formerContainer = existing?.ContainerId;
        if (existing is null)
        {
            db.PublicDocuments.Add(made);
        }
        else
        {
            db.Entry(existing).CurrentValues.SetValues(made);
        }

        await new RedirectTable(db).PutAsync(item, made.Path, ct);
        await new FacetTable(db).PutAsync(made, ct);
        await new EditionTable(db, site).PutAsync(item, made, known: existing is not null, ct);
        await PutMediaAsync(made.Id, MediaOf(item), ct);
        if (await db.PublicWithdrawals.FindAsync([made.Id], ct) is { } withdrawal)
        {
            db.PublicWithdrawals.Remove(withdrawal);
        }

        Tell(OutboxEventKind.Published, made.Id, made.ContainerId);
        if (formerContainer is not null && formerContainer != made.ContainerId)
        {
            Tell(OutboxEventKind.Withdrawn, made.Id, formerContainer);
            Tell(OutboxEventKind.Published, made.Id, made.ContainerId);
        }
    }

    /// <summary>
    /// Puts a document a module made of its own records into the record, in place of its earlier form. It has no editions and no
    /// former addresses: what changed and why stands in it.
    /// </summary>
    public async Task PutProjectedAsync(ContentItem item, CancellationToken ct)
    {
        var made = Make(item);
        var stored = await db.PublicDocuments.FindAsync([made.Id], ct);
        if (stored is null)
        {
            db.PublicDocuments.Add(made);
        }
        else
        {
            db.Entry(stored).CurrentValues.SetValues(made);
        }

        await new FacetTable(db).PutAsync(made, ct);
        Tell(OutboxEventKind.Published, made.Id, made.ContainerId);
    }

    /// <summary>Takes such a document out.</summary>
    public async Task RemoveProjectedAsync(string documentId, CancellationToken ct)
    {
        if (await db.PublicDocuments.FindAsync([documentId], ct) is { } document)
        {
            db.PublicDocuments.Remove(document);
            await new FacetTable(db).RemoveAsync(documentId, ct);
            Tell(OutboxEventKind.Withdrawn, documentId, document.ContainerId);
        }
    }

    /// <summary>Takes a document out of the record and leaves the trace, if it ever was public.</summary>
    public async Task RemoveAsync(ContentItem item, Withdrawal withdrawal, CancellationToken ct)
    {
        var itemId = item.ContentItemId;
        var document = await db.PublicDocuments.FindAsync([itemId], ct);
        if (document is not null)
        {
            db.PublicDocuments.Remove(document);
            await new FacetTable(db).RemoveAsync(itemId, ct);
            await new EditionTable(db, site).RemoveAsync(itemId, ct);
            await PutMediaAsync(itemId, new HashSet<string>(), ct);
        }

        var traceChanged = withdrawal.Path.Length > 0 && await PutTraceAsync(Trace(itemId, withdrawal), ct);
        if (traceChanged)
        {
            await new RedirectTable(db).PutAsync(item, null, ct);
        }

        if (document is not null || traceChanged)
        {
            Tell(OutboxEventKind.Withdrawn, itemId, document?.ContainerId);
        }
    }

    /// <summary>The public trace of a withdrawal.</summary>
    public static PublicWithdrawal Trace(string itemId, Withdrawal withdrawal) => new()
    {
        DocumentId = itemId,
        Path = withdrawal.Path,
        Title = withdrawal.Title,
        AtUtc = withdrawal.AtUtc,
        Reason = withdrawal.Reason,
    };

    /// <summary>Writes the site-wide public data: only the settings meant for the public.</summary>
    public async Task PutSiteAsync(CancellationToken ct)
    {
        var json = StoredJson.Write(PublicSiteData.From(site.Settings, site.Definitions, await db.DatedValues.AsNoTracking().ToListAsync(ct)));
        var row = await db.PublicSites.FindAsync([SiteKey], ct);
        if (row?.Json == json)
        {
            return;
        }

        if (row is null)
        {
            db.PublicSites.Add(new PublicSite { Key = SiteKey, Json = json });
        }
        else
        {
            row.Json = json;
        }

        Tell(OutboxEventKind.SiteChanged, "", null);
    }

    /// <summary>Adds a row to the outbox.</summary>
    public void Tell(OutboxEventKind kind, string documentId, string? containerId) => db.Outbox.Add(new OutboxEvent
    {
        Kind = kind,
        DocumentId = documentId,
        ContainerId = containerId,
        AtUtc = clock.GetUtcNow().UtcDateTime,
    });

    private async Task<bool> PutTraceAsync(PublicWithdrawal trace, CancellationToken ct)
    {
        if (await db.PublicWithdrawals.FindAsync([trace.DocumentId], ct) is not { } earlier)
        {
            db.PublicWithdrawals.Add(trace);
            return true;
        }

        db.Entry(earlier).CurrentValues.SetValues(trace);
        return db.Entry(earlier).State == EntityState.Modified;
    }

    // A path without a file (content that came from elsewhere without its media) has nothing to show.
    private async Task PutMediaAsync(string itemId, IReadOnlySet<string> paths, CancellationToken ct)
    {
        var existing = await db.PublicMediaFiles.Where(m => m.DocumentId == itemId).ToListAsync(ct);
        if (paths.Count == 0 && existing.Count == 0)
        {
            return;
        }

        var files = await db.MediaFiles.Where(m => paths.Contains(m.Path)).ToDictionaryAsync(m => m.Path, m => m.Sha256, ct);
        db.PublicMediaFiles.RemoveRange(existing.Where(m => !files.ContainsKey(m.Path)));
        foreach (var (path, sha256) in files)
        {
            if (existing.Find(m => m.Path == path) is { } known)
            {
                known.Sha256 = sha256;
            }
            else
            {
                db.PublicMediaFiles.Add(new PublicMedia { DocumentId = itemId, Path = path, Sha256 = sha256 });
            }
        }
    }

    private HashSet<string> MediaOf(ContentItem item)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        CollectMedia(site.Content.Project(item), paths);
        return paths;
    }

    // Walks the public form: what the public cannot see is not collected.
    private static void CollectMedia(JsonNode? node, HashSet<string> paths)
    {
        switch (node)
        {
            case JsonObject json:
                if (JsonRead.Text(json, "kind") == "MediaField")
                {
                    paths.UnionWith(JsonRead.Objects(json, "files").Select(file => JsonRead.Text(file, "path")));
                }

                foreach (var (key, value) in json)
                {
                    if (key == "html" && value is not null)
                    {
                        paths.UnionWith(MediaLink().Matches(JsonRead.Text(json, "html")).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)));
                    }
                    else
                    {
                        CollectMedia(value, paths);
                    }
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    CollectMedia(element, paths);
                }

                break;
        }
    }

    [GeneratedRegex("(?:src|href)=\"/media/([^\"?#]+)")]
    private static partial Regex MediaLink();
}
