using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>Shares as people read them.</summary>
public static class Shares
{
    /// <summary>Per cent with one decimal; what is not all is never rounded to 100, what is not nothing never to 0.</summary>
    public static string Of(int part, int whole)
    {
        var percent = Math.Round(100m * part / whole, 1);
        percent = part < whole ? Math.Min(percent, 99.9m) : percent;
        percent = part > 0 ? Math.Max(percent, 0.1m) : percent;
        return $"{percent.ToString("0.#", ProjectionContext.Culture)} %";
    }
}
