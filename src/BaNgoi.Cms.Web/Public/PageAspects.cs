using System.Globalization;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What modules say about a document, as its page needs it.</summary>
/// <param name="Values">Aspects by name, as templates see them.</param>
/// <param name="Changes">Moments at which the page looks different by itself, ascending.</param>
public sealed record PageAspects(IReadOnlyDictionary<string, DocumentContent> Values, IReadOnlyList<DateTimeOffset> Changes)
{
    /// <summary>Of a document no module says anything about.</summary>
    public static PageAspects None { get; } = new(new Dictionary<string, DocumentContent>(), []);

    /// <summary>From the public record.</summary>
    public static PageAspects Of(IReadOnlyList<PublicAspect> aspects) => aspects.Count == 0 ? None : new(
        aspects.ToDictionary(aspect => aspect.Name, aspect => DocumentContent.Read(aspect.Json)),
        [.. aspects.SelectMany(aspect => JsonRead.Texts(StoredJson.ReadObject(aspect.Json), PublicAspect.ChangesName)).Select(moment => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).Order()]);

    /// <summary>The first change after a moment, or null.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => Changes.Where(change => change > now).Select(change => (DateTimeOffset?)change).FirstOrDefault();
}
