using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>How one kind of field is edited: its JSON into a form, the form into JSON, the form onto the page.</summary>
public abstract class FieldEditor
{
    /// <summary>The kind of field.</summary>
    public abstract string Kind { get; }

    /// <summary>Puts a value into the form; every name is set, also when there is no value.</summary>
    public abstract void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context);

    /// <summary>Puts the value a new item begins with into the form, where the definition gives one.</summary>
    public virtual void FillDefault(FieldDefinition field, string name, FormValues form)
    {
    }

    /// <summary>Writes what was sent into the value; keys it does not know stay as they are.</summary>
    public abstract void Read(FieldDefinition field, JsonObject value, string name, FormReading reading);

    /// <summary>The piece of the form.</summary>
    public abstract Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct);
}

/// <summary>A field editor with the kind's settings.</summary>
public abstract class FieldEditor<TSettings> : FieldEditor
    where TSettings : FieldSettings, new()
{
    /// <summary>The field's settings.</summary>
    protected static TSettings SettingsOf(FieldDefinition field) => field.Settings.Get<TSettings>();

    /// <summary>An input for the field's only value.</summary>
    protected static FormInput Input(FieldDefinition field, string name, FormState state, FormControl control)
    {
        var settings = SettingsOf(field);
        return state.Input(name, control, field.Label, FormState.HintOf(field, settings.Hint), settings.Required);
    }

    /// <summary>The field's editor variant.</summary>
    protected static string EditorOf(FieldDefinition field) => field.Settings.Get<ContentPartFieldSettings>().Editor;
}
