using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Colleagues.</summary>
public sealed class UserPickerFieldEditor : FieldEditor<UserPickerFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "UserPickerField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Texts(value, "UserIds"));

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var ids = reading.Values.List(name);
        value["UserIds"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        if (value.ContainsKey("UserNames") || EditorOf(field) == "UserNames")
        {
            value["UserNames"] = new JsonArray([.. ids.Select(reading.Lookups.UserName).OfType<string>().Select(text => JsonValue.Create(text))]);
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var settings = SettingsOf(field);
        var users = state.Lookups.Users(settings.DisplayAllUsers ? [] : [.. settings.DisplayedRoles]);
        var lost = state.Values.List(name).Where(id => users.All(u => u.Value != id)).Select(id => new FormChoice(id, state.Lookups.UserName(id) ?? $"(tài khoản không còn: {id})"));
        return Task.FromResult<FormNode>(Input(field, name, state, settings.Multiple ? FormControl.Checkboxes : FormControl.Select) with
        {
            Choices = settings.Multiple ? [.. users, .. lost] : [new FormChoice("", "(chưa chọn)"), .. users, .. lost],
        });
    }
}
