using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// The public site's looks: Liquid templates and assets of one folder, read once. A template sees the page model
/// and nothing else, every value is encoded unless it says <c>raw</c>, and a render has a bounded number of steps.
/// Safe to share between threads.
/// </summary>
public sealed class LiquidTheme
{
    /// <summary>Template of the results of a search.</summary>
    public const string SearchTemplate = "Search";

    /// <summary>Template of every answer that is not a page.</summary>
    public const string ErrorTemplate = "Error";

    /// <summary>Template of the form that reports something wrong.</summary>
    public const string ReportTemplate = "Report";

    /// <summary>Template of the thanks for saying whether a page was useful.</summary>
    public const string UsefulnessTemplate = "Usefulness";

    /// <summary>Template of receipts.</summary>
    public const string ReceiptTemplate = "Receipt";

    /// <summary>Template of the look-up of receipts.</summary>
    public const string ReceiptSearchTemplate = "ReceiptSearch";

    /// <summary>Template of the page where the owner of an address says whether he sent something.</summary>
    public const string ContactLinkTemplate = "ContactLink";

    /// <summary>Template for a content type without one of its own.</summary>
    public const string ContentTemplate = "Content";

    private const string LayoutTemplate = "Layout";
    private const string SettingsName = "settings";

    /// <summary>Statements one template may run; the longest real page needs a few thousand.</summary>
    private const int MaxSteps = 100_000;

    private const int MaxRecursion = 32;

    private static readonly string[] NotForTypes = [LayoutTemplate, SearchTemplate, ErrorTemplate, ReportTemplate, UsefulnessTemplate, ReceiptTemplate, ReceiptSearchTemplate, ContactLinkTemplate];

    // The default encoder turns every Vietnamese letter into a character reference.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<SettingValueModel>> NoSettings = new Dictionary<string, IReadOnlyList<SettingValueModel>>();

    // The same settings stand on every page until one of them changes.
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, IReadOnlyList<SettingValueModel>>, FluidValue> SettingValues = [];

    private readonly ThemeTemplates templates;
    private readonly TemplateOptions options;

    /// <summary>Reads <c>templates/</c> and <c>assets/</c> of the folder; with strict variables a misspelt name throws (for tests).</summary>
    /// <exception cref="ThemeException">A template is missing or broken; the message names it.</exception>
    public LiquidTheme(string folder, bool strictVariables = false)
    {
        templates = new ThemeTemplates(Path.Combine(folder, "templates"));
        foreach (var required in NotForTypes.Append(ContentTemplate))
        {
            _ = templates.Get(required);
        }

        Assets = new ThemeAssets(Path.Combine(folder, "assets"));
        options = new TemplateOptions
        {
            StrictVariables = strictVariables,
            StrictFilters = true,
            MaxSteps = MaxSteps,
            MaxRecursion = MaxRecursion,
            CultureInfo = VietnameseFormats.Culture,
            TimeZone = VietnameseFormats.TimeZone,
            FileProvider = new PartialFiles(templates.Texts),
            DefaultFileExtension = "",
        };
        ThemeFilters.Register(options.Filters, Assets);
    }

    /// <summary>The theme's style sheets, scripts and pictures.</summary>
    public ThemeAssets Assets { get; }

    /// <summary>The type's own template, or the one for any content.</summary>
    public string TemplateFor(string contentType) =>
        templates.Has(contentType) && !contentType.Contains('/') && !NotForTypes.Contains(contentType) ? contentType : ContentTemplate;

    /// <summary>The whole page: the template's output inside the layout.</summary>
    /// <exception cref="ThemeException">The theme has no such template.</exception>
    public async Task<string> RenderAsync(PageModel model, string template, CancellationToken cancellationToken)
    {
        using var writer = new PageWriter();
        await WriteAsync(writer, model, template, cancellationToken);
        return writer.ToString();
    }

    /// <summary>The same as it is sent.</summary>
    /// <exception cref="ThemeException">The theme has no such template.</exception>
    public async Task<byte[]> RenderUtf8Async(PageModel model, string template, CancellationToken cancellationToken)
    {
        using var writer = new PageWriter();
        await WriteAsync(writer, model, template, cancellationToken);
        return writer.ToUtf8();
    }

    private async Task WriteAsync(PageWriter writer, PageModel model, string template, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = Values(model);
        var body = new BodyValue(templates.Get(template), NewContext(model, values));
        await templates.Get(LayoutTemplate).RenderAsync(writer, Encoder, NewContext(model, values).SetValue("body", body));
    }

    // The settings are the same on every page.
    private static KeyValuePair<string, FluidValue>[] Values(PageModel model) =>
        Array.ConvertAll(ModelValue.Members(model with { Settings = NoSettings }), member => member.Key == SettingsName
            ? KeyValuePair.Create(SettingsName, SettingValues.GetValue(model.Settings, static settings => ModelValue.Of(settings)))
            : member);

    private TemplateContext NewContext(PageModel model, KeyValuePair<string, FluidValue>[] values)
    {
        var context = new TemplateContext(options) { Now = () => model.Page.Now };
        foreach (var (name, value) in values)
        {
            context.SetValue(name, value);
        }

        return context;
    }
}
