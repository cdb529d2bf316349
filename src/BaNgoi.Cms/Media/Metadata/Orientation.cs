using System.Buffers.Binary;

namespace BaNgoi.Cms.Media.Metadata;

/// <summary>Which way up a picture is: the one thing of EXIF that is needed to show it (EXIF 2.32, 4.6.4: tag 0112h).</summary>
internal static class Orientation
{
    /// <summary>Upright, as everything without EXIF is.</summary>
    public const int Upright = 1;

    private const int Last = 8;
    private const ushort Tag = 0x0112;
    private const ushort ShortType = 3;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <summary>The orientation an EXIF block states; upright when it states none or is broken.</summary>
    /// <param name="tiff">The block, from its byte order on.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeaderLength || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return Upright;
        }

        var little = tiff[0] == (byte)'I';
        var directory = Number(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = Short(tiff[(int)directory..], little);
        var rest = tiff[((int)directory + 2)..];
        for (var i = 0; i < entries && rest.Length >= EntryLength; i++, rest = rest[EntryLength..])
        {
            if (Short(rest, little) == Tag)
            {
                var value = Short(rest[2..], little) == ShortType ? Short(rest[8..], little) : Upright;
                return value is > Upright and <= Last ? value : Upright;
            }
        }

        return Upright;
    }

    /// <summary>The smallest EXIF block that states an orientation and nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, HeaderLength,
        0, 1,
        Tag >> 8, Tag & 0xFF, 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Number(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
