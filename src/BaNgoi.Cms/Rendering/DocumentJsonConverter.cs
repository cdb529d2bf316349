using System.Text.Json;
using System.Text.Json.Serialization;

namespace BaNgoi.Cms.Rendering;

/// <summary>Writes a document as templates see it: the content's members and the references side by side.</summary>
internal sealed class DocumentJsonConverter : JsonConverter<DocumentModel>
{
    private const string References = "references";

    public override void Write(Utf8JsonWriter writer, DocumentModel value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, node) in value.Content.Where(member => member.Key != References))
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, node, options);
        }

        writer.WritePropertyName(References);
        JsonSerializer.Serialize(writer, value.References, options);
        writer.WriteEndObject();
    }

    public override DocumentModel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A page model is only ever written.");
}
