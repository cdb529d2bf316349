using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>TaxonomyFieldSettings</c>.</summary>
public sealed class TaxonomyFieldSettings : FieldSettings
{
    /// <summary>The taxonomy whose terms may be chosen.</summary>
    public string TaxonomyContentItemId { get; set; } = "";

    /// <summary>Only one term.</summary>
    public bool Unique { get; set; }

    /// <summary>Only terms without children.</summary>
    public bool LeavesOnly { get; set; }

    /// <summary>Editors may add terms.</summary>
    public bool Open { get; set; }

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";
}

/// <summary>Terms of a taxonomy, by id; names are looked up when shown.</summary>
public sealed class TaxonomyField : FieldKind<TaxonomyFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "TaxonomyField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["TaxonomyContentItemId", "TermContentItemIds", "TagNames"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Texts(value, "TermContentItemIds").Count == 0;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) => JsonRead.Texts(value, "TagNames");

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        json["taxonomyId"] = JsonRead.Text(value, "TaxonomyContentItemId") is { Length: > 0 } id ? id : SettingsOf(field).TaxonomyContentItemId;
        json["ids"] = new JsonArray([.. JsonRead.Texts(value, "TermContentItemIds").Select(term => JsonValue.Create(term))]);
    }

    /// <inheritdoc />
    protected override IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value)
    {
        if (SettingsOf(field).Unique && JsonRead.Texts(value, "TermContentItemIds").Count > 1)
        {
            yield return "chỉ được chọn một mục";
        }
    }
}
