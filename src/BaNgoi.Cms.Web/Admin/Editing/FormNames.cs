using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>How values are named in a form: the way from the item to the value, by keys that survive re-ordering.</summary>
public static class FormNames
{
    /// <summary>Where every name of an item's form begins.</summary>
    public const string Root = "item";

    /// <summary>The name of a part or field below a name.</summary>
    public static string Below(string name, string key) => $"{name}.{key}";

    /// <summary>The name of the list of keys of a container's items.</summary>
    public static string Items(string container) => $"{container}.items";

    /// <summary>The name of the type of a container's item.</summary>
    public static string Type(string itemName) => $"{itemName}.type";

    /// <summary>Id of the control of a name.</summary>
    public static string Id(string name) => name.Replace('.', '-').Replace('/', '_');

    /// <summary>Keys of nested items: their ids, or their places where ids are missing or appear twice.</summary>
    public static IReadOnlyList<(string Key, JsonObject Json)> Keyed(JsonObject? part, string itemsKey)
    {
        var items = JsonRead.Objects(part, itemsKey).ToList();
        var ids = items.ConvertAll(item => JsonRead.Text(item, "ContentItemId"));
        return [.. items.Select((item, i) => (Ids.IsValid(ids[i]) && ids.Count(id => id == ids[i]) == 1 ? ids[i] : $"at{i}", item))];
    }
}
