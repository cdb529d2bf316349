using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Content.Parts;

/// <summary>Orchard Core's <c>AutoroutePartSettings</c>.</summary>
public sealed class AutoroutePartSettings
{
    /// <summary>Editors may type a path.</summary>
    public bool AllowCustomPath { get; set; }

    /// <summary>Liquid pattern of generated paths.</summary>
    public string Pattern { get; set; } = "{{ Model.ContentItem | display_text | slugify }}";

    /// <summary>Accepted for compatibility: the home page is a site setting.</summary>
    public bool ShowHomepageOption { get; set; }

    /// <summary>Editors may have the path made anew.</summary>
    public bool AllowUpdatePath { get; set; }

    /// <summary>Items may go without a path.</summary>
    public bool AllowDisabled { get; set; }

    /// <summary>Accepted for compatibility.</summary>
    public bool AllowRouteContainedItems { get; set; }

    /// <summary>Accepted for compatibility.</summary>
    public bool ManageContainedItemRoutes { get; set; }

    /// <summary>Accepted for compatibility.</summary>
    public bool AllowAbsolutePath { get; set; }
}

/// <summary>The address of an item's page.</summary>
public sealed partial class AutoroutePart : PartKind
{
    /// <summary>Orchard Core's limit.</summary>
    public const int MaximumLength = 1024;

    /// <summary>First segments that belong to the site itself; a page there would never be seen.</summary>
    public static IReadOnlyCollection<string> ReservedSegments { get; } = ["admin", "api", "media", "theme", "tim-kiem", "robots.txt", "favicon.ico", "healthz", "assets", "bao-sai-sot", "bien-nhan", "co-ich-khong"];

    /// <inheritdoc />
    public override string Name => "AutoroutePart";

    /// <inheritdoc />
    public override IReadOnlyList<string> Keys { get; } = ["Path", "SetHomepage", "Disabled", "RouteContainedItems", "Absolute"];

    /// <inheritdoc />
    public override IReadOnlyList<Type> SettingsTypes { get; } = [typeof(AutoroutePartSettings)];

    /// <summary>The path as it is stored and compared: no slashes at the ends, lower case; "" when there is none.</summary>
    public static string Normalize(string path) => path.Trim().Trim('/').ToLowerInvariant();

    /// <summary>The path of an item, normalised, or null when it has none.</summary>
    public static string? PathOf(ContentItem item) =>
        !IsDisabled(item) && Normalize(item.Text("AutoroutePart", "Path") ?? "") is { Length: > 0 } path ? path : null;

    /// <summary>Whether the item is to have no page of its own.</summary>
    public static bool IsDisabled(ContentItem item) => JsonRead.Bool(item.Part("AutoroutePart"), "Disabled") == true;

    /// <summary>Whether a path begins with a segment that belongs to the site itself.</summary>
    public static bool IsReserved(string path) => ReservedSegments.Contains(path.Split('/')[0]);

    /// <summary>Whether a browser that is given the path asks for just that path; what else makes a good path, editors are told.</summary>
    public static bool CanBeAsked(string path) =>
        !IsReserved(path) && !path.Any(c => c is '\\' or '?' or '#' or '%' || char.IsControl(c) || char.IsWhiteSpace(c)) && path.Split('/').All(segment => segment is not ("" or "." or ".."));

    /// <inheritdoc />
    public override IEnumerable<string> Validate(TypePartDefinition definition, JsonObject? part)
    {
        var path = Normalize(JsonRead.Text(part, "Path"));
        if (path.Length > MaximumLength)
        {
            yield return $"đường dẫn dài quá {MaximumLength} ký tự";
        }
        else if (path.Length > 0 && !PathShape().IsMatch(path))
        {
            yield return "đường dẫn chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, dấu chấm và dấu gạch chéo";
        }
        else if (IsReserved(path))
        {
            yield return $"đường dẫn không được bắt đầu bằng “{path.Split('/')[0]}” vì phần này dành cho hệ thống";
        }
    }

    [GeneratedRegex("^[a-z0-9_~-]+(?:\\.[a-z0-9_~-]+)*(?:/[a-z0-9_~-]+(?:\\.[a-z0-9_~-]+)*)*$")]
    private static partial Regex PathShape();
}
