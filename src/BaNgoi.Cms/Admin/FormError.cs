namespace BaNgoi.Cms.Admin;

/// <summary>Something to mend in a form.</summary>
/// <param name="Id">Id of the control it concerns; empty when it concerns none alone.</param>
/// <param name="Text">What is wrong, in Vietnamese.</param>
public sealed record FormError(string Id, string Text);
