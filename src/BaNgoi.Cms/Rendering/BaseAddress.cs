using Microsoft.AspNetCore.Http;

namespace BaNgoi.Cms.Rendering;

/// <summary>Scheme and host of the site, for addresses that leave it: messages, feeds, printed codes.</summary>
public static class BaseAddress
{
    /// <summary>Without a closing slash: as the settings say, else as the request reached us.</summary>
    /// <param name="set">The settings' address, or "".</param>
    /// <param name="request">The request.</param>
    public static string Of(string set, HttpRequest request) => set.Length > 0 ? set : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
