namespace BaNgoi.Cms.Rendering;

/// <summary>A theme that cannot be used; the message names the file.</summary>
public sealed class ThemeException(string message) : Exception(message);
