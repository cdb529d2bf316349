using Microsoft.AspNetCore.Http;

namespace BaNgoi.Cms.Admin;

/// <summary>Addresses of lists with their filters.</summary>
public static class ListUrl
{
    /// <summary>The address with those parameters that have a value.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        path + QueryString.Create(parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value)));
}
