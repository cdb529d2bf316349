namespace BaNgoi.Cms.Search.Analysis;

/// <summary>
/// The word every procedure could begin with. A quarter of the official titles do and the rest do not, so it says nothing, and a
/// title must not be worse covered for having it.
/// </summary>
internal static class NamePrefix
{
    private const string Prefix = "thủ tục ";

    /// <summary>The name without it; a name that is nothing else stays.</summary>
    public static string Without(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.Length > Prefix.Length ? name[Prefix.Length..] : name;
}
