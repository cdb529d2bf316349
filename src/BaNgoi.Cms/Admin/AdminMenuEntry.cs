namespace BaNgoi.Cms.Admin;

/// <summary>A line a module adds to the admin's menu; register it as a singleton.</summary>
/// <param name="Text">Words of the link, in Vietnamese.</param>
/// <param name="Path">Where it leads; pages below count as there.</param>
/// <param name="Permission">Who sees it: whoever has the permission somewhere.</param>
public sealed record AdminMenuEntry(string Text, string Path, string Permission);
