using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>A form being read into an item: its values, what can be chosen, and the mistakes found on the way.</summary>
/// <param name="Site">The site.</param>
/// <param name="Values">What was sent.</param>
/// <param name="Lookups">What can be chosen.</param>
public sealed record FormReading(Site Site, FormValues Values, EditorLookups Lookups)
{
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>Name → what is wrong, in the order of the form.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Notes a mistake.</summary>
    public void Fail(string name, string error) => _errors.TryAdd(name, error);
}
