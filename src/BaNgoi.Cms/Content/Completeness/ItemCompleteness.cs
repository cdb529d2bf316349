using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Completeness;

/// <summary>Something that is not there.</summary>
/// <param name="Requirement">What, and which rule asks for it.</param>
/// <param name="Place">Where to write it, as in <see cref="ContentProblem.Place"/>.</param>
public sealed record ContentGap(RequiredContent Requirement, IReadOnlyList<string> Place);

/// <summary>How complete an item is by the rules of its type on a day.</summary>
/// <param name="Asked">How many things the rules ask of this item.</param>
/// <param name="Missing">Those that are not there.</param>
/// <param name="Reminders">What is not there and may not be needed: a person decides.</param>
public sealed record ItemCompleteness(int Asked, IReadOnlyList<ContentGap> Missing, IReadOnlyList<ContentGap> Reminders)
{
    /// <summary>Whether the rules know items of a type at all.</summary>
    public static bool Concerns(TypeDefinition type) => SettingsOf(type).Requirements.Count > 0;

    /// <summary>The type's rules.</summary>
    public static CompletenessSettings SettingsOf(TypeDefinition type) => type.Settings.Get<CompletenessSettings>();

    /// <summary>Judges an item.</summary>
    public static ItemCompleteness Of(ContentItem item, ContentDefinitions definitions, DateOnly day)
    {
        var rules = definitions.Type(item.ContentType) is { } type ? SettingsOf(type).Requirements : [];
        var asked = rules.Where(rule => rule.HoldsOn(day) && Applies(rule.When, item, definitions)).ToList();
        var gaps = asked.Select(rule => Gap(rule, item, definitions)).OfType<ContentGap>().ToList();
        return new ItemCompleteness(asked.Count(rule => !rule.IfAny), gaps.FindAll(gap => !gap.Requirement.IfAny), gaps.FindAll(gap => gap.Requirement.IfAny));
    }

    private static bool Applies(ContentCondition? condition, ContentItem item, ContentDefinitions definitions) =>
        condition is null || ContentPath.Values(condition.Path, item, definitions).Any(value => !value.IsEmpty && value.Raw.Length > condition.LongerThan);

    private static ContentGap? Gap(RequiredContent rule, ContentItem item, ContentDefinitions definitions)
    {
        ContentGap? first = null;
        foreach (var path in rule.Paths)
        {
            var values = ContentPath.Values(path, item, definitions);

            // A fee stated for the counter and not for the post is not stated: every item of a bag has to say it.
            var empty = values.FirstOrDefault(value => value.IsEmpty || rule.Except.Contains(value.Raw));
            if (values.Count > 0 && empty is null)
            {
                return null;
            }

            first ??= new ContentGap(rule, empty?.Place ?? ContentPath.Beginning(path));
        }

        return first;
    }
}
