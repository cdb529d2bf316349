using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Organisation;

/// <summary>How changing the contact ended.</summary>
/// <param name="Problems">What is wrong, by key.</param>
/// <param name="Conflict">Somebody changed the settings since the form was made; nothing was stored.</param>
public sealed record SiteContactResult(IReadOnlyList<(string Key, string Words)> Problems, bool Conflict = false);

/// <summary>Where the ward's contact is read and changed; a change shows on every page at once.</summary>
public sealed class SiteContactDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal signal)
{
    /// <summary>Whether an actor may change it.</summary>
    public static bool IsOpenTo(Actor actor) => Authority.Has(actor, Permission.ManageDatedSettings, null);

    /// <summary>The contact, and the revision of the settings it stands in.</summary>
    public async Task<(SiteContact Contact, int Revision)> ReadAsync(CancellationToken ct)
    {
        var settings = await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, ct);
        return (SiteContact.Of(settings[SiteContact.Section] as JsonObject), (await db.SiteDocuments.FindAsync([SiteDocuments.Settings], ct))?.Revision ?? 0);
    }

    /// <summary>Stores the contact, or says why not.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="revision">The revision the form was made from.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="UnauthorizedAccessException">The actor may not.</exception>
    public async Task<SiteContactResult> SaveAsync(SiteContact contact, int revision, Actor actor, CancellationToken ct)
    {
        if (!IsOpenTo(actor))
        {
            throw new UnauthorizedAccessException($"{actor.UserName} may not change the ward's contact.");
        }

        if (contact.Problems().ToList() is { Count: > 0 } problems)
        {
            return new SiteContactResult(problems);
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var (stored, current) = await ReadAsync(ct);
        if (current != revision)
        {
            return new SiteContactResult([], Conflict: true);
        }

        if (stored == contact)
        {
            return new SiteContactResult([]);
        }

        var settings = await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, ct);
        var section = (settings[SiteContact.Section] as JsonObject)?.DeepClone().AsObject() ?? [];
        foreach (var (key, _, value) in contact.Entries)
        {
            section[key] = value;
        }

        settings[SiteContact.Section] = section;
        await SiteDocuments.WriteAsync(db, SiteDocuments.Settings, settings, ct);
        var changed = contact.Entries.Except(stored.Entries).Select(entry => entry.Name);
        AuditTrail.Add(db, clock, actor, AuditActs.SettingChanged, $"Sửa thông tin liên hệ của phường: {string.Join(", ", changed)}");
        await db.SaveChangesAsync(ct);
        await new PublicRecord(db, await Site.LoadAsync(db, ct), clock).PutSiteAsync(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return new SiteContactResult([]);
    }
}
