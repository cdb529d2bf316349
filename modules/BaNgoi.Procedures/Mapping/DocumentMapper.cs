using System.Text.Json.Nodes;
using BaNgoi.Procedures.Parsing;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Document lists by case.</summary>
internal static class DocumentMapper
{
    private const string CaseType = "ProcedureDocumentCase";
    private const string DocumentType = "RequiredDocument";
    private const string Always = "Mọi trường hợp";

    /// <summary>The bag of cases, each with its bag of documents.</summary>
    public static JsonObject Map(string key, SortedDocuments documents) =>
        Fields.Bag(documents.Cases.Select((@case, i) => Case(key, i, @case)));

    private static JsonObject Case(string key, int position, DocumentCase @case)
    {
        var part = new JsonObject();
        part.Text("Case", @case.Case);
        var item = Fields.Item(StableId.Of(key, "case", $"{position}"), CaseType, @case.Case ?? Always, part);
        item["Documents"] = Fields.Bag(@case.Documents.Select((document, i) => Document(key, position, i, document)));
        return item;
    }

    private static JsonObject Document(string key, int casePosition, int position, SortedDocument document)
    {
        var part = new JsonObject();
        part.Text("Name", document.Name);
        part.Number("Originals", document.Quantity.Originals);
        part.Number("Copies", document.Quantity.Copies);
        part.Text("FormCode", document.FormCode);
        part.Text("QuantityText", document.Quantity.Text);
        return Fields.Item(StableId.Of(key, "document", $"{casePosition}", $"{position}"), DocumentType, document.Name, part);
    }
}
