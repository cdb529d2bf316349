using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's scheduled publishing.</summary>
public sealed class PublishLaterPart : PartKind
{
    /// <summary>The part's name.</summary>
    public const string PartName = "PublishLaterPart";

    /// <inheritdoc />
    public override string Name => PartName;

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["ScheduledPublishUtc"];

    /// <summary>When the version is to be published, UTC, or null.</summary>
    public static DateTime? ScheduledOf(ContentItem item) => JsonRead.Moment(item.Part(PartName), "ScheduledPublishUtc");
}

/// <summary>The one unit (phòng, trung tâm) responsible for an item: decides who may edit it and is shown with it.</summary>
public sealed class ResponsibleUnitPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "ResponsibleUnitPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["UnitContentItemId"];

    /// <summary>The responsible unit's item id, or null.</summary>
    public static string? UnitOf(ContentItem item) => item.Text("ResponsibleUnitPart", "UnitContentItemId") is { Length: > 0 } id ? id : null;

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context) =>
        json["unitId"] = JsonRead.Text(part, "UnitContentItemId");
}

/// <summary>A term of a taxonomy.</summary>
public sealed class TermPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "TermPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["TaxonomyContentItemId"];
}

/// <summary>Marks a menu.</summary>
public sealed class MenuPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "MenuPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = [];
}

/// <summary>An entry of a menu: a link.</summary>
public sealed class LinkMenuItemPart : PartKind
{
    /// <inheritdoc />
    public override string Name => "LinkMenuItemPart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Name", "Url", "Target"];

    /// <inheritdoc />
    public override IEnumerable<string> Validate(TypePartDefinition definition, JsonObject? part)
    {
        if (JsonRead.Text(part, "Url") is { Length: > 0 } url && SafeUrl.OrEmpty(url).Length == 0)
        {
            yield return "địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu gạch chéo (/)";
        }
    }

    /// <inheritdoc />
    public override IEnumerable<(string Url, string Words)> Links(JsonObject? part) =>
        SafeUrl.OrEmpty(JsonRead.Text(part, "Url")) is { Length: > 0 } url ? [(url, JsonRead.Text(part, "Name"))] : [];

    /// <inheritdoc />
    public override void Write(JsonObject json, TypePartDefinition definition, JsonObject? part, ProjectionContext context) =>
        json["url"] = SafeUrl.OrEmpty(JsonRead.Text(part, "Url"));
}
