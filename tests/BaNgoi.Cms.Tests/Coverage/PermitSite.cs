using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Coverage;

/// <summary>A site with a made-up type that has rules of completeness and a list of codes: the site's own rules are data and may change.</summary>
internal static class PermitSite
{
    public const string Recipe =
        """
        { "name": "permits", "steps": [ { "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Permit", "DisplayName": "Giấy phép", "Settings": {
                "ContentTypeSettings": { "Draftable": true, "Listable": true },
                "CodeListSettings": { "Name": "Danh mục giấy phép", "Pattern": "^(GP\\d{2})(\\.H\\d+)?$", "Example": "GP01" },
                "CompletenessSettings": { "GroupBy": "Permit.Field", "CheckedOn": "Permit.CheckedOn", "Requirements": [
                  { "Name": "Tên", "Paths": [ "TitlePart" ], "Basis": "Luật A, Điều 1" },
                  { "Name": "Các bước", "Paths": [ "Permit.Steps", "Permit.Note" ], "Basis": "Luật A, Điều 2" },
                  { "Name": "Phí", "Paths": [ "Ways/Way.Fee" ], "Except": [ "notStated" ], "Basis": "Luật A, Điều 3" },
                  { "Name": "Mẫu đơn", "Paths": [ "Permit.Form" ], "When": { "Path": "Ways/Way.FormCode" }, "Basis": "Luật A, Điều 4" },
                  { "Name": "Điều kiện", "Paths": [ "Permit.Conditions" ], "IfAny": true, "Basis": "Luật A, Điều 5" },
                  { "Name": "Mục cũ", "Paths": [ "Permit.Old" ], "Until": "2025-12-31", "Basis": "Luật cũ" },
                  { "Name": "Mục sắp có", "Paths": [ "Permit.Old" ], "From": "2026-07-01", "Basis": "Luật mới" },
                  { "Name": "Tên ngắn", "Paths": [ "Permit.Short" ], "When": { "Path": "TitlePart", "LongerThan": 20 }, "Own": true, "Basis": "Phường" } ] } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "{{ Model.ContentItem | display_text | slugify }}" } } },
                { "PartName": "Permit", "Name": "Permit", "Settings": {} },
                { "PartName": "BagPart", "Name": "Ways", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Way" ] } } },
                { "PartName": "ResponsibleUnitPart", "Name": "ResponsibleUnitPart", "Settings": {} } ] },
            { "Name": "Way", "DisplayName": "Cách", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "Way", "Name": "Way", "Settings": {} } ] } ],
          "ContentParts": [
            { "Name": "Permit", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Code", "Settings": { "SearchFieldSettings": { "Role": "Identifier" } } },
              { "FieldName": "TextField", "Name": "Field", "Settings": {} }, { "FieldName": "MarkdownField", "Name": "Steps", "Settings": {} },
              { "FieldName": "TextField", "Name": "Note", "Settings": {} }, { "FieldName": "TextField", "Name": "Form", "Settings": {} },
              { "FieldName": "TextField", "Name": "Conditions", "Settings": {} }, { "FieldName": "TextField", "Name": "Old", "Settings": {} },
              { "FieldName": "TextField", "Name": "Short", "Settings": {} }, { "FieldName": "DateField", "Name": "CheckedOn", "Settings": {} },
              { "FieldName": "DateField", "Name": "EndsOn", "Settings": { "SearchFieldSettings": { "Role": "EndsOn" } } } ] },
            { "Name": "Way", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Fee", "Settings": {} },
              { "FieldName": "TextField", "Name": "FormCode", "Settings": { "SearchFieldSettings": { "Role": "Identifier" } } } ] } ] } ] }
        """;

    public static async Task<TestSite> NewAsync()
    {
        var site = new TestSite();
        await site.ApplyAsync(Recipe);
        return site;
    }

    /// <summary>Parts of a permit that lacks nothing, with the fee of each of its ways.</summary>
    public static JsonObject Parts(string title, string code, params string[] fees) => new()
    {
        ["TitlePart"] = new JsonObject { ["Title"] = title },
        ["Permit"] = new JsonObject { ["Code"] = Text(code), ["Field"] = Text("Xây dựng"), ["Steps"] = new JsonObject { ["Markdown"] = "Nộp, đợi, nhận." } },
        ["Ways"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray([.. fees.Select((fee, i) => new JsonObject { ["ContentItemId"] = $"way{i}", ["ContentType"] = "Way", ["Way"] = new JsonObject { ["Fee"] = Text(fee) } })]),
        },
    };

    public static JsonObject Text(string text) => new() { ["Text"] = text };

    public static JsonObject Day(string day) => new() { ["Value"] = day };

    /// <summary>Makes a permit and publishes it; its id.</summary>
    public static async Task<string> PublishAsync(TestSite site, JsonObject parts)
    {
        var made = await site.EditAsync(e => e.CreateAsync("Permit", parts, Actor.System, default));
        var published = await site.ActAsync(p => p.PublishAsync(made.ItemId, made.Revision, Actor.System, default));
        Assert.True(published.Succeeded, string.Join(' ', published.Reasons));
        return made.ItemId;
    }

    /// <summary>The public permits in force, as an actor sees them.</summary>
    public static async Task<IReadOnlyList<PublishedItem>> InForceAsync(TestSite site, JudgedItems? judgements = null)
    {
        await using var db = site.Open();
        var loaded = await Site.LoadAsync(db, default);
        return await new PublishedItems(db, judgements ?? new JudgedItems(), site.Clock).InForceAsync(db.Items, loaded.Definitions.Type("Permit")!, loaded, default);
    }
}
