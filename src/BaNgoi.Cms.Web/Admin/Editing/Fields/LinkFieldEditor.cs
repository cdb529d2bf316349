using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>A link: address and text.</summary>
public sealed class LinkFieldEditor : FieldEditor<LinkFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "LinkField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context)
    {
        form.Set(FormNames.Below(name, "Url"), JsonRead.Text(value, "Url"));
        form.Set(FormNames.Below(name, "Text"), JsonRead.Text(value, "Text"));
    }

    /// <inheritdoc />
    public override void FillDefault(FieldDefinition field, string name, FormValues form)
    {
        form.Set(FormNames.Below(name, "Url"), SettingsOf(field).DefaultUrl);
        form.Set(FormNames.Below(name, "Text"), SettingsOf(field).DefaultText);
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var url = reading.Values.Text(FormNames.Below(name, "Url")).Trim();
        if (url.Length > 0 && SafeUrl.OrEmpty(url).Length == 0)
        {
            reading.Fail(FormNames.Below(name, "Url"), "địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu gạch chéo (/)");
        }

        value["Url"] = url;
        value["Text"] = reading.Values.Text(FormNames.Below(name, "Text")).Trim();
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var settings = SettingsOf(field);
        return Task.FromResult<FormNode>(new FormGroup(name,
        [
            state.Input(FormNames.Below(name, "Url"), FormControl.Line, "Địa chỉ", "Bắt đầu bằng https://, hoặc / nếu là trang của phường.") with { Placeholder = settings.UrlPlaceholder },
            state.Input(FormNames.Below(name, "Text"), FormControl.Line, "Chữ hiện ra", settings.HintLinkText) with { Placeholder = settings.TextPlaceholder },
        ])
        { Label = field.Label, Hint = FormState.HintOf(field, settings.Hint), Required = settings.Required });
    }
}
