namespace BaNgoi.Cms.Search;

/// <summary>A document's name offered while somebody types.</summary>
/// <param name="Title">The name people see.</param>
/// <param name="Path">Address of the document without leading slash; null when several have this name and only a search shows them all.</param>
public sealed record SearchSuggestion(string Title, string? Path);
