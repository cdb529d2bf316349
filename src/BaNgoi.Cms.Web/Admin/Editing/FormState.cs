using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>A form on its way to the page: values, mistakes, and what the last button asked to see.</summary>
/// <param name="Site">The site.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Errors">Name → what is wrong.</param>
/// <param name="Lookups">What can be chosen.</param>
/// <param name="Act">The button that was pressed within the form, if any.</param>
public sealed record FormState(Site Site, FormValues Values, IReadOnlyDictionary<string, string> Errors, EditorLookups Lookups, FormAct? Act)
{
    /// <summary>Name → what was done to the value just now.</summary>
    public IReadOnlyDictionary<string, string> Notices { get; init; } = new Dictionary<string, string>();

    /// <summary>An input for a value, with what stands in it and what is wrong with it.</summary>
    public FormInput Input(string name, FormControl control, string label, string hint = "", bool required = false) => new(name, control)
    {
        Label = label,
        Hint = hint,
        Required = required,
        Error = ErrorOf(name),
        Notice = Notices.GetValueOrDefault(name, ""),
        Value = Values.Text(name),
        Values = Values.List(name),
    };

    /// <summary>What is wrong with a value, or "".</summary>
    public string ErrorOf(string name) => Errors.GetValueOrDefault(name, "");

    /// <summary>Whether a button of that kind was pressed for that name.</summary>
    public bool Asked(string verb, string name) => Act?.Verb == verb && Act.Name == name;

    /// <summary>Help for a field: its hint, else its description.</summary>
    public static string HintOf(FieldDefinition field, string hint) =>
        hint.Length > 0 ? hint : field.Settings.Get<ContentPartFieldSettings>().Description;
}

/// <summary>A button within the form: it changes the form and saves nothing.</summary>
/// <param name="Verb">add, remove, up, down, search, pick, unpick, preview, upload, word.</param>
/// <param name="Name">Which container or field.</param>
/// <param name="Value">Which of its items, or what to add.</param>
public sealed record FormAct(string Verb, string Name, string Value)
{
    /// <summary>Name under which buttons send themselves.</summary>
    public const string Key = "act";

    /// <summary>Reads a button's value, or null when it is none of ours.</summary>
    public static FormAct? Parse(string sent) =>
        sent.Split('|', 3) is [{ Length: > 0 } verb, { Length: > 0 } name, var value] && name.StartsWith(FormNames.Root + ".", StringComparison.Ordinal) ? new FormAct(verb, name, value) : null;

    /// <summary>A button's value.</summary>
    public static string Write(string verb, string name, string value = "") => $"{verb}|{name}|{value}";
}
