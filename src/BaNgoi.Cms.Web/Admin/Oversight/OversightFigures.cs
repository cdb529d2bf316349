using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>A number for the desk, with the list of exactly what it counts.</summary>
/// <param name="Number">How many.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Words">Of what, in Vietnamese.</param>
/// <param name="Address">The list.</param>
public sealed record OversightFigure(int Number, int Total, string Words, string Address);

/// <summary>How complete is what is published, in a few numbers.</summary>
public sealed class OversightFigures(EditorialDbContext db, PublishedItems items, CodeLists lists)
{
    /// <summary>The numbers: gaps of the items the actor may see, coverage of the whole site.</summary>
    public async Task<IReadOnlyList<OversightFigure>> OfAsync(Actor actor, Site site, CancellationToken ct)
    {
        var figures = new List<OversightFigure>();
        foreach (var type in site.Definitions.Types.Where(t => ItemCompleteness.Concerns(t) || CodeLists.SettingsOf(t).Name.Length > 0))
        {
            var all = await items.InForceAsync(db.Items.AsNoTracking(), type, site, ct);
            var visible = (await db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).Where(i => i.ContentType == type.Name).Select(i => i.ItemId).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            var seen = all.Where(item => visible.Contains(item.ItemId)).ToList();
            var rules = await CheckedByAsync(type, ct);
            if (seen.Count > 0 && ItemCompleteness.Concerns(type))
            {
                figures.AddRange(GapKind.All.Where(kind => kind != GapKind.Overdue || rules?.InForce is not null).Select(kind => new OversightFigure(
                    seen.Count(item => kind.Has(item, rules)), seen.Count, $"{Lower(type.DisplayName)} {kind.Words}", OversightPaths.GapsOf(type.Name, kind))));
            }

            if (CodeLists.InForce(await lists.AllAsync(type.Name, ct), items.Today) is { } list)
            {
                var coverage = CodeCoverage.Of(await lists.EntriesAsync(list.Id, ct), all, CodeLists.SettingsOf(type));
                figures.Add(new OversightFigure(coverage.Missing.Count, coverage.Total, $"mã trong danh mục chưa có {Lower(type.DisplayName)} được đăng", OversightPaths.CoverageOf(type.Name)));
            }
        }

        return figures;
    }

    /// <summary>The rules by which checks of a type are overdue today; null when no rule asks for checks.</summary>
    public async Task<CheckingRules?> CheckedByAsync(Content.Definitions.TypeDefinition type, CancellationToken ct)
    {
        var settings = ItemCompleteness.SettingsOf(type);
        return settings.CheckedOn.Length == 0 || settings.CheckedEvery.Length == 0
            ? null
            : new CheckingRules(await db.DatedValues.AsNoTracking().Where(value => value.Key == settings.CheckedEvery).ToListAsync(ct), items.Today);
    }

    /// <summary>A type's name within a sentence.</summary>
    public static string Lower(string name) => name.Length == 0 ? name : $"{char.ToLower(name[0], ProjectionContext.Culture)}{name[1..]}";
}
