namespace BaNgoi.Cms.Search.Indexing;

/// <summary>Another process is writing to the search index, so this one may not.</summary>
public sealed class SearchIndexLockedException()
    : InvalidOperationException("Another process (a running site?) is writing to the search index.");
