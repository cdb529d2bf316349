namespace BaNgoi.Cms.Rendering;

/// <summary>Why there is no page: the HTTP <paramref name="Status"/>, and what to tell the reader in plain words.</summary>
public sealed record ErrorModel(int Status, string Title, string Detail, WithdrawnModel? Withdrawn = null);

/// <summary>The trace of a withdrawn document; <paramref name="Date"/> as yyyy-MM-dd.</summary>
public sealed record WithdrawnModel(string Title, string Date, string Reason);
