namespace BaNgoi.Consultations.Office;

/// <summary>Makes full addresses of pages of the site, for messages.</summary>
/// <param name="BaseUrl">Scheme and host, without closing slash.</param>
public sealed record SiteLinks(string BaseUrl)
{
    /// <summary>Full address of a path.</summary>
    /// <param name="path">With its leading slash or without.</param>
    public string To(string path) => $"{BaseUrl}/{path.TrimStart('/')}";

    /// <summary>Full address of a receipt.</summary>
    public string Receipt(string code) => To($"bien-nhan/{code}");
}
