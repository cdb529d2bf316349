namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>A type with a field of every kind and an item with a value in each.</summary>
internal static class EveryField
{
    public const string Recipe =
        """
        { "steps": [
          { "name": "ContentDefinition",
            "ContentTypes": [ { "Name": "All", "DisplayName": "Tất cả", "Settings": { "SearchTypeSettings": { "Included": true } }, "ContentTypePartDefinitionRecords": [
              { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": "GeneratedDisabled", "Pattern": "{{ Model.ContentItem.ContentType }}" } } },
              { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "{{ Model.ContentItem | container | display_text | slugify }}/{{ Model.ContentItem | display_text | slugify }}" } } },
              { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": {} }, { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} },
              { "PartName": "TaxonomyPart", "Name": "TaxonomyPart", "Settings": {} }, { "PartName": "LinkMenuItemPart", "Name": "LinkMenuItemPart", "Settings": {} },
              { "PartName": "ResponsibleUnitPart", "Name": "ResponsibleUnitPart", "Settings": {} }, { "PartName": "All", "Name": "All", "Settings": {} } ] } ],
            "ContentParts": [ { "Name": "All", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Text", "Settings": { "ContentPartFieldSettings": { "Position": "1" }, "TextFieldSettings": { "Pattern": "^a" }, "SearchFieldSettings": { "Role": "Identifier" } } },
              { "FieldName": "HtmlField", "Name": "Html", "Settings": { "SearchFieldSettings": { "Role": "Body" } } }, { "FieldName": "MarkdownField", "Name": "Markdown", "Settings": { "SearchFieldSettings": { "Role": "Summary" } } },
              { "FieldName": "BooleanField", "Name": "Boolean", "Settings": {} }, { "FieldName": "NumericField", "Name": "Numeric", "Settings": { "NumericFieldSettings": { "Minimum": 0, "Maximum": "9", "Scale": 1 } } },
              { "FieldName": "DateField", "Name": "Date", "Settings": {} }, { "FieldName": "DateTimeField", "Name": "DateTime", "Settings": { "SearchFieldSettings": { "Role": "Keywords" } } }, { "FieldName": "TimeField", "Name": "Time", "Settings": {} },
              { "FieldName": "LinkField", "Name": "Link", "Settings": {} }, { "FieldName": "MultiTextField", "Name": "Multi", "Settings": { "MultiTextFieldSettings": { "Options": [ { "Name": "Một", "Value": "1" } ] }, "SearchFieldSettings": { "Role": "Facet" } } },
              { "FieldName": "ContentPickerField", "Name": "Picker", "Settings": { "ContentPickerFieldSettings": { "Multiple": false } } }, { "FieldName": "TaxonomyField", "Name": "Taxonomy", "Settings": {} },
              { "FieldName": "MediaField", "Name": "Media", "Settings": {} }, { "FieldName": "UserPickerField", "Name": "User", "Settings": {} }, { "FieldName": "YoutubeField", "Name": "Film", "Settings": {} } ] } ] },
          { "name": "content", "data": [ { "ContentItemId": "all1", "ContentItemVersionId": "all1v1", "ContentType": "All", "DisplayText": "All", "Latest": true, "Published": true,
            "ModifiedUtc": "2026-01-01T00:00:00Z", "PublishedUtc": "2026-01-01T00:00:00Z", "CreatedUtc": "2026-01-01T00:00:00Z", "Owner": "o", "Author": "a",
            "TitlePart": { "Title": "Tất cả" }, "AutoroutePart": { "Path": "tat-ca" }, "HtmlBodyPart": { "Html": "<p>a</p>" }, "MarkdownBodyPart": { "Markdown": "# a" },
            "TaxonomyPart": { "TermContentType": "All", "Terms": [ { "ContentItemId": "t1", "ContentType": "All", "TitlePart": { "Title": "Lá" } } ] },
            "LinkMenuItemPart": { "Url": "/a", "Name": "b" }, "ResponsibleUnitPart": { "UnitContentItemId": "u" },
            "All": { "Text": { "Text": "abc" }, "Html": { "Html": "<b>x</b>" }, "Markdown": { "Markdown": "*x*" }, "Boolean": { "Value": true }, "Numeric": { "Value": 5.5 },
              "Date": { "Value": "2026-12-01T00:00:00Z" }, "DateTime": { "Value": "2026-12-01T08:30:00Z" }, "Time": { "Value": "08:30:00" }, "Link": { "Url": "https://x.vn", "Text": "x" },
              "Multi": { "Values": [ "1" ] }, "Picker": { "ContentItemIds": [ "x" ] }, "Taxonomy": { "TaxonomyContentItemId": "x", "TermContentItemIds": [ "y" ] },
              "Media": { "Paths": [ "a/b.jpg" ], "MediaTexts": [ "hình" ] }, "User": { "UserIds": [ "secretuser" ], "UserNames": [ "secretname" ] }, "Film": { "RawAddress": "x" } } } ] } ] }
        """;
}
