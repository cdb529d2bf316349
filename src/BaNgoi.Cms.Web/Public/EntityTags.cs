using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Conditional requests (RFC 9110, 13.1.2): whoever has the page is told that it is unchanged.</summary>
internal static class EntityTags
{
    /// <summary>Whether the reader says that he has the page of this tag, strong or weak.</summary>
    public static bool Knows(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
        {
            return false;
        }

        var own = EntityTagHeaderValue.Parse(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || own.Compare(known, useStrongComparison: false));
    }
}
