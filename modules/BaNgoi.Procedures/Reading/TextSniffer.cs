namespace BaNgoi.Procedures.Reading;

/// <summary>Looks at the first bytes so that a file of the wrong kind gives one clear message and not a thousand.</summary>
internal static class TextSniffer
{
    private const int BytesLookedAt = 4_096;

    /// <summary>Passes for UTF-8 text with or without BOM; the stream stands at its beginning afterwards.</summary>
    /// <exception cref="ProcedureFileException">It is a zip, UTF-16 or binary.</exception>
    public static void RequireUtf8Text(Stream stream, string kind)
    {
        stream.Position = 0;
        Span<byte> head = stackalloc byte[BytesLookedAt];
        head = head[..stream.ReadAtLeast(head, BytesLookedAt, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            throw new ProcedureFileException($"This is not a {kind} file but a zip archive; a workbook must be named .xlsx.")
            {
                ForEditors = $"Nội dung tệp không phải {kind} mà là tệp nén; bảng tính Excel phải có tên kết thúc bằng .xlsx.",
            };
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new ProcedureFileException("The file is in UTF-16; save it as UTF-8.") { ForEditors = "Tệp lưu bằng bảng mã UTF-16; xin lưu lại bằng UTF-8." };
        }

        if (head.Contains((byte)0))
        {
            throw new ProcedureFileException($"This is not a {kind} file but a binary one.") { ForEditors = $"Nội dung tệp không phải {kind}." };
        }
    }
}
