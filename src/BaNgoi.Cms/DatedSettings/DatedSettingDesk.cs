using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>A setting with all its entries, newest first day first; what corrects stands before what it corrects.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Values">Its entries.</param>
/// <param name="Today">The value in force today, or null.</param>
public sealed record SettingHistory(DatedSetting Setting, IReadOnlyList<DatedValue> Values, DatedValue? Today)
{
    /// <summary>The next value to come, or null.</summary>
    public DatedValue? Next => DatedValues.Standing(Values).FirstOrDefault(value => Today is null || value.EffectiveFrom > Today.EffectiveFrom);

    /// <summary>What corrects an entry, or null.</summary>
    public DatedValue? CorrectionOf(DatedValue value) => Values.FirstOrDefault(other => other.CorrectsId == value.Id);
}

/// <summary>Where people read and add dated values. They hold for the whole site, so only a permission that holds everywhere opens it.</summary>
public sealed class DatedSettingDesk(EditorialDbContext db, DatedSettingCatalogue catalogue, TimeProvider clock, OutboxSignal signal)
{
    /// <summary>Whether an actor may see and add values.</summary>
    public static bool IsOpenTo(Actor actor) => Authority.Has(actor, Permission.ManageDatedSettings, null);

    /// <summary>All settings.</summary>
    public async Task<IReadOnlyList<SettingHistory>> ListAsync(CancellationToken ct)
    {
        var values = (await db.DatedValues.AsNoTracking().ToListAsync(ct)).ToLookup(value => value.Key);
        return [.. catalogue.All.Select(setting => History(setting, values[setting.Key]))];
    }

    /// <summary>One setting, or null when nobody declares it.</summary>
    public async Task<SettingHistory?> FindAsync(string key, CancellationToken ct) =>
        catalogue.Find(key) is { } setting ? History(setting, await OfAsync(key, ct)) : null;

    /// <summary>Adds a value or a correction, or says why not.</summary>
    /// <exception cref="UnauthorizedAccessException">The actor may not.</exception>
    public async Task<IReadOnlyList<DatedValueProblem>> AddAsync(DatedSetting setting, DatedValueInput input, Actor actor, CancellationToken ct)
    {
        if (!IsOpenTo(actor))
        {
            throw new UnauthorizedAccessException($"{actor.UserName} may not add values of settings.");
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        if (DatedValueRules.Problems(setting, input, await OfAsync(setting.Key, ct)).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var value = new DatedValue
        {
            Id = Ids.New(clock),
            Key = setting.Key,
            Value = setting.Normalize(input.Value)!,
            EffectiveFrom = input.EffectiveFrom!.Value,
            Rule = input.Rule.Trim(),
            Link = input.Link.Trim(),
            Note = input.Note.Trim(),
            CorrectsId = input.CorrectsId.Length > 0 ? input.CorrectsId : null,
            EnteredBy = actor.UserName,
            EnteredUtc = Now(),
        };
        db.DatedValues.Add(value);
        AuditTrail.Add(db, clock, actor, AuditActs.SettingChanged, Words(setting, value));
        await db.SaveChangesAsync(ct);
        await new PublicRecord(db, await Site.LoadAsync(db, ct), clock).PutSiteAsync(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return [];
    }

    // As exact as every database keeps it, so that an export reads the same wherever it comes from.
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static string Words(DatedSetting setting, DatedValue value) =>
        $"{(value.CorrectsId is null ? "Thêm" : "Đính chính")} “{setting.Name}”: {setting.Show(value.Value)} từ {value.EffectiveFrom.ToString("dd/MM/yyyy", ProjectionContext.Culture)} ({value.Rule})";

    private Task<List<DatedValue>> OfAsync(string key, CancellationToken ct) => db.DatedValues.AsNoTracking().Where(value => value.Key == key).ToListAsync(ct);

    private SettingHistory History(DatedSetting setting, IEnumerable<DatedValue> values)
    {
        var all = values.OrderByDescending(value => value.EffectiveFrom).ThenByDescending(value => value.Id, StringComparer.Ordinal).ToList();
        return new SettingHistory(setting, all, DatedValues.InForce(all, VietnamTime.Today(clock)));
    }
}
