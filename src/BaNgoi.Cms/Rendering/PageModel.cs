namespace BaNgoi.Cms.Rendering;

/// <summary>
/// Everything a template can see. It is handed over as plain values with lower-camel-case names:
/// the properties of these records and nothing else; there is no object behind them.
/// </summary>
public sealed record PageModel
{
    /// <summary>The site and how to reach the ward.</summary>
    public required SiteModel Site { get; init; }

    /// <summary>The main menu, in order.</summary>
    public IReadOnlyList<MenuLink> Menu { get; init; } = [];

    /// <summary>This page.</summary>
    public required PageInfo Page { get; init; }

    /// <summary>The way from the home page to here; the last has an empty address.</summary>
    public IReadOnlyList<PageLink> Breadcrumbs { get; init; } = [];

    /// <summary>The published document; null on search and error pages.</summary>
    public DocumentModel? Document { get; init; }

    /// <summary>The document a form or a receipt is about, where it is more than a link; else null.</summary>
    public DocumentModel? Subject { get; init; }

    /// <summary>The document's past, where the reader asked for it; else null.</summary>
    public EditionModel? Edition { get; init; }

    /// <summary>The documents listed on this page, if it lists any.</summary>
    public ListModel? List { get; init; }

    /// <summary>The search and its hits, on the search page.</summary>
    public SearchModel? Search { get; init; }

    /// <summary>Numbers and texts from rules, by key, each with its values from the earliest day on; see the filter <c>in_force</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SettingValueModel>> Settings { get; init; } = new Dictionary<string, IReadOnlyList<SettingValueModel>>();

    /// <summary>A form for citizens to fill in, on its page.</summary>
    public SubmissionFormModel? Form { get; init; }

    /// <summary>The answer just given whether a page was useful, on the page that thanks for it.</summary>
    public UsefulnessModel? Usefulness { get; init; }

    /// <summary>The look-up of a receipt by its code, on its page.</summary>
    public ReceiptSearchModel? ReceiptSearch { get; init; }

    /// <summary>What was sent and what became of it, on a receipt.</summary>
    public ReceiptModel? Receipt { get; init; }

    /// <summary>Where the owner of an address says whether he sent something, on its page.</summary>
    public ContactLinkModel? ContactLink { get; init; }

    /// <summary>What a module's own page shows; its properties stand under <c>module</c>.</summary>
    public object? Module { get; init; }

    /// <summary>What went wrong, on an error page.</summary>
    public ErrorModel? Error { get; init; }
}

/// <summary>The site: <paramref name="HomePath"/> is the home page's path, <paramref name="BaseUrl"/> the scheme and host without a closing slash.</summary>
public sealed record SiteModel(string Name, string HomePath, string Tagline, string BaseUrl, ContactModel Contact);

/// <summary>
/// Where opinions and complaints are received, as the rules ask it to be posted: agency, address, telephone, mail, website; with
/// it the opening hours and what to write about. Any of them may be empty.
/// </summary>
public sealed record ContactModel(string Agency, string Address, string Phone, string Email, string Website, string Hours, string FeedbackText);

/// <summary>A value of a setting: <paramref name="From"/> is its first day (yyyy-MM-dd), <paramref name="Url"/> where the rule can be read, or "".</summary>
public sealed record SettingValueModel(string From, string Value, string Rule, string Url);

/// <summary>A link in the main menu; <paramref name="Current"/> when the page is it or under it.</summary>
public sealed record MenuLink(string Text, string Url, bool Current);

/// <summary>A link.</summary>
public sealed record PageLink(string Text, string Url);

/// <summary>The page itself.</summary>
public sealed record PageInfo
{
    /// <summary>Title for the browser's tab, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>document, list, home, search, form, receipt or error.</summary>
    public required string Kind { get; init; }

    /// <summary>Path and query of this page.</summary>
    public required string Url { get; init; }

    /// <summary>The full address to link to; empty when there is none.</summary>
    public string CanonicalUrl { get; init; } = "";

    /// <summary>One or two plain sentences for search engines.</summary>
    public string Description { get; init; } = "";

    /// <summary>The moment of rendering, in Vietnam's time; the templates' only clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the page is shown on the ward's look-up computer.</summary>
    public bool Kiosk { get; init; }

    /// <summary>Whether an editor is looking at what is not published yet.</summary>
    public bool Preview { get; init; }

    /// <summary>What the preview's banner says.</summary>
    public string PreviewNote { get; init; } = "";
}
