using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Accounts;

/// <summary><see cref="Authority.MaySee"/> as a query, so that lists and counts never hold what the actor may not see.</summary>
public static class VisibleItems
{
    /// <summary>The items the actor may see.</summary>
    public static IQueryable<ContentItemRecord> VisibleTo(this IQueryable<ContentItemRecord> items, Actor actor, ContentDefinitions definitions)
    {
        var all = Scope.Of(actor, definitions, [Permission.EditContent, Permission.ListContent, Permission.PublishContent], ["Edit", "ListContent", "Publish"]);
        if (all.Everywhere)
        {
            return items;
        }

        var own = Scope.Of(actor, definitions, [Permission.EditOwnContent], ["EditOwn"]);
        var me = actor.UserId;
        return items.Where(item =>
            all.Units.Contains(item.UnitId) || all.Types.Contains(item.ContentType) || all.TypesInUnits.Contains(item.UnitId + "|" + item.ContentType)
            || (item.Owner == me
                && (own.Everywhere || own.Units.Contains(item.UnitId) || own.Types.Contains(item.ContentType) || own.TypesInUnits.Contains(item.UnitId + "|" + item.ContentType))));
    }

    /// <summary>Where an actor has one of some permissions.</summary>
    /// <param name="Everywhere">In every unit and in items without one.</param>
    /// <param name="Units">In these units.</param>
    /// <param name="Types">For these types, everywhere.</param>
    /// <param name="TypesInUnits">For a type in a unit, as <c>unit|type</c>.</param>
    private sealed record Scope(bool Everywhere, List<string?> Units, List<string> Types, List<string> TypesInUnits)
    {
        public static Scope Of(Actor actor, ContentDefinitions definitions, string[] permissions, string[] perType)
        {
            var general = actor.Grants.Where(grant => grant.Permissions.Contains("*") || permissions.Any(grant.Permissions.Contains)).ToList();
            var special = actor.Grants
                .SelectMany(grant => definitions.Types.Where(type => perType.Any(p => grant.Permissions.Contains($"{p}_{type.Name}"))).Select(type => (grant.UnitId, Type: type.Name)))
                .ToList();
            return new Scope(
                general.Exists(grant => grant.UnitId is null),
                [.. general.Where(grant => grant.UnitId is not null).Select(grant => grant.UnitId)],
                [.. special.Where(s => s.UnitId is null).Select(s => s.Type)],
                [.. special.Where(s => s.UnitId is not null).Select(s => $"{s.UnitId}|{s.Type}")]);
        }
    }
}
