using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>The terms of a taxonomy as choices.</summary>
public static class TermTree
{
    private const string Terms = "Terms";
    private const int Deepest = 8;

    /// <summary>Parents before children; children stand in the term itself, beside its parts.</summary>
    public static IEnumerable<FormChoice> Of(ContentItem taxonomy) =>
        JsonRead.Objects(taxonomy.Part("TaxonomyPart"), Terms).SelectMany(term => Of(term, 0));

    private static IEnumerable<FormChoice> Of(System.Text.Json.Nodes.JsonObject term, int depth)
    {
        var item = ContentItemJson.ReadNested(term);
        return depth > Deepest ? [] : JsonRead.Objects(term, Terms).SelectMany(child => Of(child, depth + 1))
            .Prepend(new FormChoice(item.ContentItemId, ContentProjector.TitleOf(item), depth));
    }
}
