namespace BaNgoi.Cms.Web.Public;

/// <summary>Marks routes whose pages are the same for everybody.</summary>
internal sealed class KeptRoute
{
    public static KeptRoute Mark { get; } = new();

    private KeptRoute()
    {
    }
}
