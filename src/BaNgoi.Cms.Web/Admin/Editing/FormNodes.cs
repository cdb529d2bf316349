namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>A piece of an editing form, as the page draws it.</summary>
/// <param name="Name">Name of the value, or of the group.</param>
public abstract record FormNode(string Name)
{
    /// <summary>Id in the page.</summary>
    public string Id => FormNames.Id(Name);

    /// <summary>Label or legend.</summary>
    public string Label { get; init; } = "";

    /// <summary>Help.</summary>
    public string Hint { get; init; } = "";

    /// <summary>"bắt buộc" or "không bắt buộc" beside the label, or "".</summary>
    public string Mark { get; init; } = "";

    /// <summary>Must be filled in before publishing.</summary>
    public bool Required { get; init; }

    /// <summary>What is wrong, or "".</summary>
    public string Error { get; init; } = "";

    /// <summary>What describes the control, for aria-describedby; null for nothing.</summary>
    public string? DescribedBy => (Hint.Length, Error.Length) switch
    {
        (0, 0) => null,
        (_, 0) => $"{Id}-hint",
        (0, _) => $"{Id}-error",
        _ => $"{Id}-error {Id}-hint",
    };
}

/// <summary>How a value is typed.</summary>
public enum FormControl
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>A short one: date, time, number.</summary>
    Short,

    /// <summary>Several lines.</summary>
    Area,

    /// <summary>Markdown, with a preview.</summary>
    Markdown,

    /// <summary>One of a list, folded.</summary>
    Select,

    /// <summary>One of a list, all shown.</summary>
    Radios,

    /// <summary>Several of a list.</summary>
    Checkboxes,

    /// <summary>Yes or no.</summary>
    Checkbox,
}

/// <summary>One of a list.</summary>
/// <param name="Value">Sent.</param>
/// <param name="Text">Shown.</param>
/// <param name="Depth">How far it is indented.</param>
public sealed record FormChoice(string Value, string Text, int Depth = 0);

/// <summary>A value typed or chosen.</summary>
public sealed record FormInput(string Name, FormControl Control) : FormNode(Name)
{
    /// <summary>What stands in it.</summary>
    public string Value { get; init; } = "";

    /// <summary>What is chosen.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>Example in the empty control.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>Clean HTML of a preview, or null.</summary>
    public string? Preview { get; init; }

    /// <summary>What was done to it just now, or "".</summary>
    public string Notice { get; init; } = "";

    /// <summary>Cannot be typed into; shown and not sent.</summary>
    public bool Locked { get; init; }

    /// <summary>What the value is for people.</summary>
    public string Shown => Choices.FirstOrDefault(c => c.Value == Value)?.Text ?? Value;
}

/// <summary>Several pieces under one heading.</summary>
public sealed record FormGroup(string Name, IReadOnlyList<FormNode> Children) : FormNode(Name)
{
    /// <summary>A whole part of the item rather than a field of several values.</summary>
    public bool IsPart { get; init; }
}

/// <summary>A part nobody edits here.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Lines">What is in it.</param>
public sealed record FormReadOnly(string Name, string Source, IReadOnlyList<OutlineLine> Lines) : FormNode(Name);

/// <summary>Items within the item.</summary>
/// <param name="Name">Name of the container.</param>
/// <param name="Items">Its items in order.</param>
/// <param name="Types">Types that can be added.</param>
public sealed record FormBag(string Name, IReadOnlyList<FormBagItem> Items, IReadOnlyList<FormChoice> Types) : FormNode(Name);

/// <summary>One item of a container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key in the container.</param>
/// <param name="Type">Its type.</param>
/// <param name="TypeLabel">Its type for people.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Children">Its form.</param>
/// <param name="Open">Unfolded.</param>
public sealed record FormBagItem(string Name, string Key, string Type, string TypeLabel, string Title, IReadOnlyList<FormNode> Children, bool Open);

/// <summary>Other items, picked.</summary>
/// <param name="Name">Name of the list of ids.</param>
/// <param name="Picked">What is picked.</param>
/// <param name="Found">What a search found; null when none was asked for.</param>
/// <param name="Query">What was searched.</param>
/// <param name="Multiple">Several may be picked.</param>
public sealed record FormPicker(string Name, IReadOnlyList<FormChoice> Picked, IReadOnlyList<FormChoice>? Found, string Query, bool Multiple) : FormNode(Name);

/// <summary>Files of the library.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Files">Files chosen.</param>
/// <param name="Library">Files that can be chosen; null when not asked for.</param>
/// <param name="Query">What was searched.</param>
/// <param name="Accept">Extensions accepted, for the file input.</param>
/// <param name="Multiple">Several may be chosen.</param>
public sealed record FormMedia(string Name, IReadOnlyList<FormFile> Files, IReadOnlyList<FormChoice>? Library, string Query, string Accept, bool Multiple) : FormNode(Name);

/// <summary>One file chosen.</summary>
/// <param name="Path">Its path in the library.</param>
/// <param name="TextName">Name of its text.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsImage">Whether it needs one.</param>
public sealed record FormFile(string Path, string TextName, string Text, bool IsImage);
