using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What people call parts and the values parts have of their own.</summary>
public static class PartLabels
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TitlePart"] = "Tiêu đề",
        ["AutoroutePart"] = "Đường dẫn",
        ["AliasPart"] = "Bí danh",
        ["HtmlBodyPart"] = "Nội dung",
        ["MarkdownBodyPart"] = "Nội dung",
        ["BagPart"] = "Các mục",
        ["FlowPart"] = "Các khối",
        ["MenuItemsListPart"] = "Các liên kết",
        ["TaxonomyPart"] = "Các mục từ",
        ["LinkMenuItemPart"] = "Liên kết",
        ["ResponsibleUnitPart"] = "Đơn vị phụ trách",
        ["ContainedPart"] = "Danh sách",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Title"] = "Tiêu đề",
        ["Path"] = "Đường dẫn",
        ["Alias"] = "Bí danh",
        ["Html"] = "Nội dung",
        ["Markdown"] = "Nội dung",
        ["Url"] = "Địa chỉ",
        ["Name"] = "Tên",
        ["UnitContentItemId"] = "Đơn vị phụ trách",
        ["ListContentItemId"] = "Nằm trong danh sách",
        ["Order"] = "Thứ tự trong danh sách",
    };

    /// <summary>Heading of a part: its name on the type, the part's own, else a usual one.</summary>
    public static string Of(ContentDefinitions definitions, TypeDefinition type, TypePartDefinition definition) =>
        definition.Settings.Get<ContentTypePartSettings>().DisplayName is { Length: > 0 } given ? given
        : definitions.Part(definition.PartName)?.Settings.Get<ContentPartSettings>().DisplayName is { Length: > 0 } own ? own
        : Usual.TryGetValue(definition.PartName, out var usual) ? usual
        : string.Equals(definition.Name, type.Name, StringComparison.OrdinalIgnoreCase) ? type.DisplayName
        : definition.Name;

    /// <summary>Label of a value a part has beside its fields, or null when it is not for people.</summary>
    public static string? Value(string key) => Values.GetValueOrDefault(key);
}
