using System.Text;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Content;

/// <summary>Collects what search may know of an item, by the roles its definition gives the fields.</summary>
public sealed class SearchProjector(ContentDefinitions definitions, ProjectionContext context)
{
    private const int DeepestNesting = 16;

    // Body text only breaks ties; one huge document must not fill the index.
    private const int LongestBody = 60_000;

    /// <summary>Whether search finds the item: its type is not left out, and it has a page.</summary>
    public bool Includes(ContentItem item) =>
        definitions.Type(item.ContentType)?.Settings.Get<SearchTypeSettings>().Included == true && AutoroutePart.PathOf(item) is not null;

    /// <summary>The item's entry.</summary>
    public SearchEntry Collect(ContentItem item)
    {
        var roles = new Dictionary<SearchRole, List<(string Name, string Text)>>();
        var body = new StringBuilder();
        Collect(item, roles, body, 0);
        foreach (var (_, text) in Of(roles, SearchRole.Body))
        {
            body.Append(text).Append('\n');
        }

        return new SearchEntry(
            ContentProjector.TitleOf(item),
            Of(roles, SearchRole.ShortTitle).Select(r => r.Text).FirstOrDefault(),
            [.. Of(roles, SearchRole.Identifier).Select(r => r.Text).Distinct(StringComparer.OrdinalIgnoreCase)],
            string.Join(", ", Of(roles, SearchRole.Keywords).Select(r => r.Text)),
            string.Join(' ', Of(roles, SearchRole.Summary).Select(r => r.Text)),
            Of(roles, SearchRole.Facet).GroupBy(r => r.Name).ToDictionary(
                g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Text).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            body.Length > LongestBody ? body.ToString(0, LongestBody) : body.ToString())
        {
            EndsOn = Of(roles, SearchRole.EndsOn).Select(r => Day(r.Text)).Min(),
        };
    }

    private static DateOnly? Day(string shown) =>
        DateOnly.TryParseExact(shown, "dd/MM/yyyy", ProjectionContext.Culture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    private void Collect(ContentItem item, Dictionary<SearchRole, List<(string Name, string Text)>> roles, StringBuilder body, int depth)
    {
        foreach (var typePart in definitions.Type(item.ContentType)?.OrderedParts ?? [])
        {
            var part = item.Part(typePart.Name);
            foreach (var field in definitions.Part(typePart.PartName)?.OrderedFields ?? [])
            {
                var role = field.Settings.Get<SearchFieldSettings>().Role;
                if (role != SearchRole.None && FieldKinds.Find(field.Kind) is { } kind)
                {
                    Of(roles, role).AddRange(kind.Texts(field, part?[field.Name] as JsonObject, context).Select(text => (field.Name, text)));
                }
            }

            var partKind = PartKinds.Find(typePart.PartName);
            if (partKind?.BodyText(part) is { Length: > 0 } text)
            {
                body.Append(text).Append('\n');
            }

            if (partKind?.ItemsKey is { } itemsKey && depth < DeepestNesting)
            {
                foreach (var nested in JsonRead.Objects(part, itemsKey))
                {
                    Collect(ContentItemJson.ReadNested(nested), roles, body, depth + 1);
                }
            }
        }
    }

    private static List<(string Name, string Text)> Of(Dictionary<SearchRole, List<(string Name, string Text)>> roles, SearchRole role) =>
        roles.TryGetValue(role, out var list) ? list : roles[role] = [];
}
