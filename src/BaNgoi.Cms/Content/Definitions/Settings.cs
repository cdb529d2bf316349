namespace BaNgoi.Cms.Content.Definitions;

/// <summary>Settings of a content type (Orchard Core's <c>ContentTypeSettings</c>).</summary>
public sealed class ContentTypeSettings
{
    /// <summary>Editors may create items of the type.</summary>
    public bool Creatable { get; set; }

    /// <summary>Items of the type appear in the admin's list.</summary>
    public bool Listable { get; set; }

    /// <summary>Items may have a draft beside the published version.</summary>
    public bool Draftable { get; set; }

    /// <summary>Earlier versions are kept.</summary>
    public bool Versionable { get; set; }

    /// <summary>The type has permissions of its own.</summary>
    public bool Securable { get; set; }

    /// <summary>"Widget", "MenuItem" … for types that live inside others.</summary>
    public string Stereotype { get; set; } = "";

    /// <summary>For editors.</summary>
    public string Description { get; set; } = "";

    /// <summary>Group in the admin.</summary>
    public string Category { get; set; } = "";

    /// <summary>Icon in the admin.</summary>
    public string ThumbnailPath { get; set; } = "";
}

/// <summary>Whether documents of a type are found by search (ours; Orchard Core ignores it).</summary>
public sealed class SearchTypeSettings
{
    /// <summary>True by default: what has a page can be found.</summary>
    public bool Included { get; set; } = true;

    /// <summary>Weight of the names of such items beside those of others, above 0 and at most 1: below 1 for what would stand before what people mean.</summary>
    public double NameWeight { get; set; } = 1;

    /// <summary>What items of the type teach the search; by default nothing. Such items need no page.</summary>
    public SearchWordsKind Words { get; set; }
}

/// <summary>What an item teaches the search about how citizens speak.</summary>
public enum SearchWordsKind
{
    /// <summary>Nothing: it is something to be found.</summary>
    None = 0,

    /// <summary>Phrases people say, and the official phrases that are searched besides.</summary>
    Synonyms,

    /// <summary>Phrases that ask without saying what for ("cần giấy tờ gì").</summary>
    Fillers,

    /// <summary>What the ward does not do, and who does.</summary>
    Elsewhere,

    /// <summary>Documents that stand first for certain phrases.</summary>
    BestBets,
}

/// <summary>Settings of a part on a type (Orchard Core's <c>ContentTypePartSettings</c>).</summary>
public sealed class ContentTypePartSettings
{
    /// <summary>Name shown to editors and as heading.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Explanation for editors.</summary>
    public string Description { get; set; } = "";

    /// <summary>Sort position such as "2", "2.5" or "before".</summary>
    public string Position { get; set; } = "";

    /// <summary>Display mode.</summary>
    public string DisplayMode { get; set; } = "";

    /// <summary>Editor variant.</summary>
    public string Editor { get; set; } = "";
}

/// <summary>
/// Marks a part whose content comes from an official source and is read-only in the admin (ours).
/// The official text of a procedure must match the national portal (Decree 224/2026/NĐ-CP, Article 9).
/// </summary>
public sealed class ImportedPartSettings
{
    /// <summary>Whether the part is imported.</summary>
    public bool Imported { get; set; }

    /// <summary>Where it comes from, in Vietnamese.</summary>
    public string Source { get; set; } = "";
}

/// <summary>Settings of a part (Orchard Core's <c>ContentPartSettings</c>).</summary>
public sealed class ContentPartSettings
{
    /// <summary>May be attached to types in the admin.</summary>
    public bool Attachable { get; set; }

    /// <summary>May be attached several times under different names.</summary>
    public bool Reusable { get; set; }

    /// <summary>Name shown to editors.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Explanation for editors.</summary>
    public string Description { get; set; } = "";

    /// <summary>Default position.</summary>
    public string DefaultPosition { get; set; } = "";
}

/// <summary>Settings common to all fields (Orchard Core's <c>ContentPartFieldSettings</c>).</summary>
public sealed class ContentPartFieldSettings
{
    /// <summary>Label.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Explanation for editors.</summary>
    public string Description { get; set; } = "";

    /// <summary>Editor variant.</summary>
    public string Editor { get; set; } = "";

    /// <summary>Display mode.</summary>
    public string DisplayMode { get; set; } = "";

    /// <summary>Sort position.</summary>
    public string Position { get; set; } = "";
}

/// <summary>What a field means to search (ours).</summary>
public sealed class SearchFieldSettings
{
    /// <summary>The role; by default the field's text is not indexed.</summary>
    public SearchRole Role { get; set; }

    /// <summary>Whether the text is a plain list, one phrase (or code) a line.</summary>
    public bool IsList => Role is SearchRole.Said or SearchRole.Meant or SearchRole.Unless or SearchRole.Picks;
}

/// <summary>Roles a field may play in search.</summary>
public enum SearchRole
{
    /// <summary>Not indexed.</summary>
    None = 0,

    /// <summary>A code matched before full text.</summary>
    Identifier,

    /// <summary>The title people use, for lists and hits.</summary>
    ShortTitle,

    /// <summary>Words citizens use for the thing.</summary>
    Keywords,

    /// <summary>A plain summary, also shown with the hit.</summary>
    Summary,

    /// <summary>A value to filter by.</summary>
    Facet,

    /// <summary>Text that only breaks ties.</summary>
    Body,

    /// <summary>The day from which the document is no longer in force: lists and search leave it out from then on.</summary>
    EndsOn,

    /// <summary>Phrases people type, one a line. This and what follows: only on types with <see cref="SearchTypeSettings.Words"/>.</summary>
    Said,

    /// <summary>The official phrases that are meant, one a line.</summary>
    Meant,

    /// <summary>Phrases, one a line, that make the rest of the item not apply.</summary>
    Unless,

    /// <summary>The sentence shown: who does what was asked for.</summary>
    Answer,

    /// <summary>Where to go on, as an https address.</summary>
    Address,

    /// <summary>Identifiers or addresses of documents that stand first, one a line.</summary>
    Picks,
}
