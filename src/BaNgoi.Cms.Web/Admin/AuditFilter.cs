using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Which lines of the audit trail are asked for.</summary>
/// <param name="Person">User name; empty for everybody.</param>
/// <param name="Act">A word of <see cref="AuditActs"/>; empty for all.</param>
/// <param name="ItemId">An item; empty for all.</param>
/// <param name="FromUtc">Not before, or null.</param>
/// <param name="UntilUtc">Before, or null.</param>
public sealed record AuditFilter(string Person, string Act, string ItemId, DateTime? FromUtc, DateTime? UntilUtc)
{
    /// <summary>
    /// The lines the actor may read. Who may read them in some units only reads those about the units' items: sign-ins and
    /// accounts belong to no unit.
    /// </summary>
    public static IQueryable<AuditRecord> Visible(EditorialDbContext db, Actor actor)
    {
        if (Authority.Has(actor, Permission.ViewAuditTrail, null))
        {
            return db.Audit;
        }

        var units = actor.Grants.Select(grant => grant.UnitId).Where(unit => Authority.Has(actor, Permission.ViewAuditTrail, unit)).ToList();
        return db.Audit.Where(line => db.Items.Any(item => item.ItemId == line.ItemId && units.Contains(item.UnitId)));
    }

    /// <summary>Those of the lines that concern items of a unit; all when it is empty.</summary>
    public static IQueryable<AuditRecord> OfUnit(EditorialDbContext db, IQueryable<AuditRecord> lines, string unitId) =>
        unitId.Length > 0 ? lines.Where(line => db.Items.Any(item => item.ItemId == line.ItemId && item.UnitId == unitId)) : lines;

    /// <summary>Those of the lines that concern items with these words in their titles or codes; all when there are none.</summary>
    public static IQueryable<AuditRecord> About(EditorialDbContext db, IQueryable<AuditRecord> lines, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return lines;
        }

        var items = ItemSearch.Matching(db.Items, words).Select(item => item.ItemId);
        return lines.Where(line => line.ItemId != null && items.Contains(line.ItemId));
    }

    /// <summary>Those of the lines that are asked for.</summary>
    public IQueryable<AuditRecord> Apply(IQueryable<AuditRecord> lines)
    {
        lines = Person.Length > 0 ? lines.Where(line => line.ActorName == Person) : lines;
        lines = Act.Length > 0 ? lines.Where(line => line.Act == Act) : lines;
        lines = ItemId.Length > 0 ? lines.Where(line => line.ItemId == ItemId) : lines;
        lines = FromUtc is { } from ? lines.Where(line => line.AtUtc >= from) : lines;
        return UntilUtc is { } until ? lines.Where(line => line.AtUtc < until) : lines;
    }
}
