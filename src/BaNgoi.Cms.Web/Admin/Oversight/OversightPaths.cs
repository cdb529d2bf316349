namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>Addresses of what is said about completeness and coverage.</summary>
public static class OversightPaths
{
    /// <summary>What published items lack.</summary>
    public const string Gaps = "/admin/ra-soat";

    /// <summary>Lists of codes held against what is published.</summary>
    public const string Coverage = "/admin/do-phu";

    /// <summary>Where a list of codes comes in.</summary>
    public const string Upload = "/admin/do-phu/tai-len";

    /// <summary>Parameter with the content type.</summary>
    public const string TypeKey = "kieu";

    /// <summary>Parameter with the kind of gap.</summary>
    public const string KindKey = "muc";

    /// <summary>The items of a type that lack something of a kind.</summary>
    public static string GapsOf(string type, GapKind kind) => ListUrl.Of(Gaps, (TypeKey, type), (KindKey, kind.Slug));

    /// <summary>The coverage of a type.</summary>
    public static string CoverageOf(string type) => ListUrl.Of(Coverage, (TypeKey, type));
}
