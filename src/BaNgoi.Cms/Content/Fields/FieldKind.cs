using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Fields;

/// <summary>
/// What one kind of field (TextField, DateField …) can do: say what is wrong with a value, show it to the public,
/// and give its plain text to search. The JSON keys are Orchard Core's.
/// </summary>
public abstract class FieldKind
{
    /// <summary>The kind's name as recipes write it.</summary>
    public abstract string Name { get; }

    /// <summary>The kind's own settings class, for strict validation of our recipes.</summary>
    public abstract Type SettingsType { get; }

    /// <summary>Further settings classes that may stand beside it.</summary>
    public virtual IEnumerable<Type> EditorSettingsTypes => [];

    /// <summary>The keys a value of this kind may have.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Whether there is nothing in it.</summary>
    public abstract bool IsEmpty(JsonObject? value);

    /// <summary>All reasons why the value may not be published, in Vietnamese, without the field's label.</summary>
    public IEnumerable<string> Validate(FieldDefinition field, JsonObject? value) =>
        IsEmpty(value)
            ? IsRequired(field) ? ["chưa điền"] : []
            : ValidateValue(field, value!);

    /// <summary>The value as the public record holds it: always complete, also when empty, so that templates can rely on it.</summary>
    public JsonObject Project(FieldDefinition field, JsonObject? value, ProjectionContext context)
    {
        var json = new JsonObject { ["kind"] = Name, ["label"] = field.Label };
        Write(json, field, value, context);
        return json;
    }

    /// <summary>Plain texts of the value, for search and lists.</summary>
    public abstract IEnumerable<string> Texts(FieldDefinition field, JsonObject? value, ProjectionContext context);

    /// <summary>The value's HTML as it was written, not cleaned: to be checked before publishing, never to be shown.</summary>
    public virtual string SourceHtml(JsonObject? value) => "";

    /// <summary>Sentences somebody wrote into the value without structure, one paragraph a line.</summary>
    public virtual string Prose(FieldDefinition field, JsonObject? value) => "";

    /// <summary>Addresses the value leads to, with the words of the link.</summary>
    public virtual IEnumerable<(string Url, string Words)> Links(JsonObject? value) => [];

    /// <summary>Media paths the value shows.</summary>
    public virtual IEnumerable<string> Media(JsonObject? value) => [];

    /// <summary>Writes the kind's own keys of the public value.</summary>
    protected abstract void Write(JsonObject json, FieldDefinition field, JsonObject? value, ProjectionContext context);

    /// <summary>Reasons against a value that is not empty.</summary>
    protected virtual IEnumerable<string> ValidateValue(FieldDefinition field, JsonObject value) => [];

    /// <summary>Whether the definition demands a value.</summary>
    protected abstract bool IsRequired(FieldDefinition field);
}

/// <summary>A field kind with settings of class <typeparamref name="TSettings"/>.</summary>
public abstract class FieldKind<TSettings> : FieldKind
    where TSettings : FieldSettings, new()
{
    /// <inheritdoc />
    public sealed override Type SettingsType => typeof(TSettings);

    /// <inheritdoc />
    protected sealed override bool IsRequired(FieldDefinition field) => SettingsOf(field).Required;

    /// <summary>The field's settings.</summary>
    protected static TSettings SettingsOf(FieldDefinition field) => field.Settings.Get<TSettings>();
}

/// <summary>What all fields' settings share.</summary>
public abstract class FieldSettings
{
    /// <summary>Help under the field.</summary>
    public string Hint { get; set; } = "";

    /// <summary>Must be filled in before publishing.</summary>
    public bool Required { get; set; }
}
