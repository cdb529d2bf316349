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

    // One phrase a line, or several on a line with semicolons between. A comma may belong to a phrase.
    private static readonly char[] PhraseEnds = ['\n', '\r', ';'];

    /// <summary>Whether search takes the item: it can be found (its type is not left out, and it has a page), or it teaches words.</summary>
    public bool Includes(ContentItem item) =>
        WordsOf(item) != SearchWordsKind.None
        || (definitions.Type(item.ContentType)?.Settings.Get<SearchTypeSettings>().Included == true && AutoroutePart.PathOf(item) is not null);

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
            NameWeight = definitions.Type(item.ContentType)?.Settings.Get<SearchTypeSettings>().NameWeight is > 0 and < 1 and var weight ? weight : null,
            Words = WordsOf(item) is var words and not SearchWordsKind.None ? Words(words, roles) : null,
        };
    }

    private SearchWordsKind WordsOf(ContentItem item) => definitions.Type(item.ContentType)?.Settings.Get<SearchTypeSettings>().Words ?? SearchWordsKind.None;

    private static SearchWords Words(SearchWordsKind kind, Dictionary<SearchRole, List<(string Name, string Text)>> roles)
    {
        return new SearchWords(
            kind, Phrases(SearchRole.Said), Phrases(SearchRole.Meant), Phrases(SearchRole.Unless), Text(SearchRole.Answer), Text(SearchRole.Address), Phrases(SearchRole.Picks));

        IReadOnlyList<string> Phrases(SearchRole role) =>
            [.. Of(roles, role).SelectMany(r => r.Text.Split(PhraseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

        string Text(SearchRole role) => string.Join(' ', Of(roles, role).Select(r => r.Text.Trim())).Trim();
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
