namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>Random recipes that change definitions, settings, roles and what is kept for Orchard Core.</summary>
internal sealed class RandomSiteChanges
{
    private static readonly string[] Recipes =
    [
        Step(""" "name": "ReplaceContentDefinition", "ContentTypes": [ { "Name": "Step", "DisplayName": "Bước mới", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] } ] """),
        Step(""" "name": "ReplaceContentDefinition", "ContentParts": [ { "Name": "Notice", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "MarkdownField", "Name": "Text", "Settings": {} } ] } ] """),
        Step(""" "name": "DeleteContentDefinition", "ContentTypes": [ "Step" ], "ContentParts": [ "Nothing" ] """),
        Step(""" "name": "DeleteContentDefinition", "ContentTypes": [ "Board", "Extra" ] """),
        Step(""" "name": "ContentDefinition", "ContentTypes": [ { "Name": "Extra", "DisplayName": "Thêm", "Settings": { "Foreign": { "A": [ 1, 2.50, null ] } }, "ContentTypePartDefinitionRecords": [ { "PartName": "Mystery", "Name": "Mystery" } ] } ] """),
        Step(""" "name": "ContentDefinition", "ContentTypes": [ { "Name": "board", "DisplayName": "Bảng", "Settings": {} } ] """),
        Step(""" "name": "Settings", "SiteName": "Phường [x]", "HomeRoute": { "ContentItemId": "home" }, "Foreign": { "B": "[js: uuid()" } """),
        Step(""" "name": "Settings", "SiteName": "Tên khác", "TimeZoneId": "Europe/Berlin" """),
        Step(""" "name": "Roles", "Roles": [ { "Name": "Biên tập", "Description": "Soạn bài", "Permissions": [ "EditContent", "Edit_Notice" ] }, { "Name": "Administrator", "Permissions": [ "x" ] } ] """),
        Step(""" "name": "Roles", "Roles": [ { "Name": "biên tập", "Permissions": [ "EditContent" ], "PermissionBehavior": "Remove" } ] """),
        Step(""" "name": "Templates", "Templates": { "Content__Notice": { "Content": "<h1>{{ Model }}</h1>", "Description": "" } } """),
        Step(""" "name": "feature", "enable": [ "OrchardCore.Title", "Acme.Strange" ], "disable": [ "OrchardCore.Html" ] """),
        Step(""" "name": "feature", "enable": [ "OrchardCore.Html" ], "disable": [ "Acme.Strange" ] """),
        Step(""" "name": "AdminMenu", "data": [ { "Id": "m1", "Name": "Trình đơn", "MenuItems": [] } ] """),
        Step(""" "name": "lucene-index", "Indices": [ { "Search": { "AnalyzerName": "standardanalyzer" } } ] """),
        Step(""" "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Search", "Type": "Content" } ] """),
        Step(""" "name": "Themes", "site": "TheTheme" """),
    ];

    private readonly Random _random;

    private RandomSiteChanges(int seed)
    {
#pragma warning disable CA5394 // Repeatable on purpose.
        _random = new Random(seed);
#pragma warning restore CA5394
    }

    public static RandomSiteChanges Of(int seed) => new(seed);

    /// <summary>A recipe, or null for none this time.</summary>
#pragma warning disable CA5394 // Repeatable on purpose.
    public string? Next() => _random.Next(3) == 0 ? Recipes[_random.Next(Recipes.Length)] : null;
#pragma warning restore CA5394

    private static string Step(string inner) => $$"""{ "name": "change", "steps": [ { {{inner}} } ] }""";
}
