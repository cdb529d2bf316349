using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Text;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Content;

/// <summary>
/// Renders the Liquid patterns of titles, paths and aliases, with the three filters Orchard Core's stock recipes use:
/// <c>display_text</c>, <c>slugify</c>, <c>container</c>. A pattern that cannot be read gives an empty text.
/// Patterns come with recipes from anywhere and need no more, so nothing that could grow without bound is available: no
/// tags (loops, assignments), no ranges, no other filters.
/// </summary>
public sealed class PatternRenderer
{
    private const int LongestPattern = 1000;

    private readonly FluidParser _parser = CreateParser();
    private readonly TemplateOptions _options = CreateOptions();

    /// <summary>The pattern filled in for an item; the container's title serves the <c>container</c> filter.</summary>
    public string Render(string pattern, ContentItem item, string? containerTitle)
    {
        if (pattern.Length > LongestPattern || pattern.Contains("..", StringComparison.Ordinal) || !_parser.TryParse(pattern, out var template, out _))
        {
            return "";
        }

        var context = new TemplateContext(_options);
        var itemValue = Value(item.DisplayText, item.ContentItemId, item.ContentType);
        itemValue["Container"] = Value(containerTitle ?? "", "", "");
        context.SetValue("ContentItem", itemValue);
        context.SetValue("Model", new Dictionary<string, object> { ["ContentItem"] = itemValue });
        try
        {
            // A path or a title is plain text, encoded where it is shown.
            return template.Render(context, NullEncoder.Default).Trim();
        }
        catch (Exception e) when (e is InvalidOperationException or ParseException)
        {
            return "";
        }
    }

    /// <summary>A path as patterns give it, each segment cleaned and the whole within the limit.</summary>
    public static string CleanPath(string rendered)
    {
        var path = string.Join('/', rendered.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(segment => Slug.From(segment)));
        return path.Length > AutoroutePart.MaximumLength - 10 ? path[..(AutoroutePart.MaximumLength - 10)].Trim('-', '/') : path;
    }

    private static Dictionary<string, object> Value(string displayText, string id, string type) => new(StringComparer.Ordinal)
    {
        ["DisplayText"] = displayText,
        ["ContentItemId"] = id,
        ["ContentType"] = type,
    };

    private static FluidParser CreateParser()
    {
        var parser = new FluidParser();
        parser.RegisteredTags.Clear();
        return parser;
    }

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions();
        options.Filters.Clear();
        options.Filters.AddFilter("slugify", (input, _, _) => new StringValue(Slug.From(input.ToStringValue())));
        options.Filters.AddFilter("display_text", async (input, _, context) => await input.GetValueAsync("DisplayText", context));
        options.Filters.AddFilter("container", async (input, _, context) => await input.GetValueAsync("Container", context));
        return options;
    }
}
