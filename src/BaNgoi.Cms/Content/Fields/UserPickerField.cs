using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>Orchard Core's <c>UserPickerFieldSettings</c>.</summary>
public sealed class UserPickerFieldSettings : FieldSettings
{
    /// <summary>Several users.</summary>
    public bool Multiple { get; set; }

    /// <summary>All users may be picked.</summary>
    public bool DisplayAllUsers { get; set; }

    /// <summary>Roles whose users may be picked.</summary>
    public IList<string> DisplayedRoles { get; set; } = [];

    /// <summary>Example in the empty editor.</summary>
    public string Placeholder { get; set; } = "";
}

/// <summary>Staff accounts. Accounts are private: nothing of the value reaches the public record.</summary>
public sealed class UserPickerField : FieldKind<UserPickerFieldSettings>
{
    /// <inheritdoc />
    public override string Name => "UserPickerField";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["UserIds", "UserNames"];

    /// <inheritdoc />
    public override bool IsEmpty(JsonObject? value) => JsonRead.Texts(value, "UserIds").Count == 0;

    /// <inheritdoc />
    public override IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context) => [];

    /// <inheritdoc />
    protected override void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
    }
}
