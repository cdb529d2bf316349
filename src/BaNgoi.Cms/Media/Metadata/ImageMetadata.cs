namespace BaNgoi.Cms.Media.Metadata;

/// <summary>
/// Takes out of a photo what its camera wrote beside the picture: where it was taken, when, with whose telephone, a small copy of
/// what was cropped away. Works on the container alone; the picture's own bytes stay as they are, and which way up it is stays known.
/// </summary>
public static class ImageMetadata
{
    /// <summary>The image without metadata, or null when the file ends before the image does or is put together wrongly.</summary>
    /// <param name="contentType">Kind of the file; other kinds than JPEG, PNG and WebP come back as they are.</param>
    /// <param name="image">The whole file.</param>
    public static byte[]? Remove(string contentType, byte[] image) => contentType switch
    {
        "image/jpeg" => JpegMetadata.Remove(image),
        "image/png" => PngMetadata.Remove(image),
        "image/webp" => WebPMetadata.Remove(image),
        _ => image,
    };
}
