using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Admin.Editing.Parts;

/// <summary>A part that is one text under one key.</summary>
public abstract class OneTextPartEditor(string partName, string key) : PartEditor
{
    /// <inheritdoc />
    public override string PartName { get; } = partName;

    /// <inheritdoc />
    public override void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form)
    {
        if (IsEditable(definition))
        {
            form.Set(NameOf(name), JsonRead.Text(part, key));
        }
    }

    /// <inheritdoc />
    public override void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading)
    {
        if (IsEditable(definition))
        {
            Put(part, key, Tidy(reading.Values.Text(NameOf(name))));
        }
    }

    /// <inheritdoc />
    public override Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<IEnumerable<FormNode>>(IsEditable(definition) ? [Describe(definition, NameOf(name), state)] : []);

    /// <summary>Whether people type the text, rather than have it made.</summary>
    protected virtual bool IsEditable(TypePartDefinition definition) => true;

    /// <summary>The text as it is stored.</summary>
    protected virtual string Tidy(string typed) => typed.Trim();

    /// <summary>The piece of the form.</summary>
    protected abstract FormInput Describe(TypePartDefinition definition, string name, FormState state);

    /// <summary>What people call the part: its own name on the type, else a usual one.</summary>
    protected static string LabelOf(TypePartDefinition definition, string usual) =>
        definition.Settings.Get<ContentTypePartSettings>().DisplayName is { Length: > 0 } given ? given : usual;

    /// <summary>What people should know of it, as its type says.</summary>
    protected static string HintOf(TypePartDefinition definition) => definition.Settings.Get<ContentTypePartSettings>().Description;

    private string NameOf(string name) => FormNames.Below(name, key);
}

/// <summary>The title.</summary>
public sealed class TitlePartEditor() : OneTextPartEditor("TitlePart", "Title")
{
    private const int LongForALine = 90;

    /// <inheritdoc />
    protected override bool IsEditable(TypePartDefinition definition) =>
        definition.Settings.Get<TitlePartSettings>().Options is TitlePartOptions.Editable or TitlePartOptions.EditableRequired;

    /// <inheritdoc />
    protected override string Tidy(string typed) => typed.Replace('\n', ' ').Trim();

    /// <inheritdoc />
    protected override FormInput Describe(TypePartDefinition definition, string name, FormState state)
    {
        var settings = definition.Settings.Get<TitlePartSettings>();
        var input = state.Input(name, FormControl.Line, LabelOf(definition, "Tiêu đề"), HintOf(definition), settings.Options == TitlePartOptions.EditableRequired);
        return input with { Placeholder = settings.Placeholder, Control = input.Value.Length > LongForALine ? FormControl.Area : FormControl.Line };
    }
}

/// <summary>The address of the page.</summary>
public sealed class AutoroutePartEditor() : OneTextPartEditor("AutoroutePart", "Path")
{
    /// <inheritdoc />
    protected override bool IsEditable(TypePartDefinition definition) => definition.Settings.Get<AutoroutePartSettings>().AllowCustomPath;

    /// <inheritdoc />
    protected override string Tidy(string typed) => AutoroutePart.Normalize(typed);

    /// <inheritdoc />
    protected override FormInput Describe(TypePartDefinition definition, string name, FormState state) =>
        state.Input(name, FormControl.Line, LabelOf(definition, "Đường dẫn"), "Để trống thì tự đặt theo tiêu đề. Đổi đường dẫn của trang đã đăng thì địa chỉ cũ tự chuyển sang địa chỉ mới.");
}

/// <summary>The name templates know the item by.</summary>
public sealed class AliasPartEditor() : OneTextPartEditor("AliasPart", "Alias")
{
    /// <inheritdoc />
    protected override bool IsEditable(TypePartDefinition definition) => definition.Settings.Get<AliasPartSettings>().Options != "GeneratedDisabled";

    /// <inheritdoc />
    protected override FormInput Describe(TypePartDefinition definition, string name, FormState state) =>
        state.Input(name, FormControl.Line, LabelOf(definition, "Bí danh"), "Tên để giao diện tìm ra nội dung này. Thường không cần sửa.");
}

/// <summary>A body in HTML.</summary>
public sealed class HtmlBodyPartEditor() : OneTextPartEditor("HtmlBodyPart", "Html")
{
    /// <inheritdoc />
    protected override FormInput Describe(TypePartDefinition definition, string name, FormState state) =>
        state.Input(name, FormControl.Area, LabelOf(definition, "Nội dung"), HintOf(definition));
}

/// <summary>A body in Markdown.</summary>
public sealed class MarkdownBodyPartEditor() : OneTextPartEditor("MarkdownBodyPart", "Markdown")
{
    /// <inheritdoc />
    protected override FormInput Describe(TypePartDefinition definition, string name, FormState state) =>
        state.Input(name, FormControl.Markdown, LabelOf(definition, "Nội dung"), HintOf(definition)) with
        {
            Preview = state.Asked("preview", name) ? MarkdownRenderer.ToHtml(state.Values.Text(name)) : null,
        };
}
