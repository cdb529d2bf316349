using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Publishing;

/// <summary>A module's own rules for publishing, beyond what definitions can say.</summary>
public interface IPublishingCheck
{
    /// <summary>Reasons in Vietnamese why the item may not be published; none when the check does not concern it.</summary>
    IEnumerable<string> Reasons(ContentItem item);
}
