using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Text;
using BaNgoi.Procedures.Mapping;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Planning;

/// <summary>Makes items for procedures that are not stored yet: official parts, a short title, a path, a place in the catalogue.</summary>
internal sealed class NewProcedures
{
    private const string Folder = "thu-tuc/";

    private readonly string _catalogueId;
    private readonly HashSet<string> _takenPaths;
    private int _order;

    public NewProcedures(string catalogueId, IEnumerable<ContentItem> existing, IEnumerable<string> takenPaths)
    {
        _catalogueId = catalogueId;
        _takenPaths = new HashSet<string>(takenPaths, StringComparer.OrdinalIgnoreCase);
        foreach (var item in existing)
        {
            _takenPaths.Add(item.Text("AutoroutePart", "Path") ?? "");
            _order++;
        }
    }

    /// <summary>The item, neither published nor dated; the caller stores it.</summary>
    public ContentItem Create(ProcedureRow row, MappedProcedure mapped)
    {
        var shortTitle = TitleCleaner.Short(row.Name, row.Code);
        var local = new JsonObject();
        local.Text("ShortTitle", shortTitle);
        local.Texts("LifeEvents", LifeEvents.Of(row.Name, row.Field ?? ""));
        var item = new ContentItem
        {
            ContentItemId = StableId.Of(ProcedureKey.Of(row)),
            ContentType = ProcedureParts.Procedure,
            DisplayText = TitleCleaner.Official(row.Name),
        };
        item.Parts[ProcedureParts.Title] = mapped.Parts[ProcedureParts.Title]!.DeepClone();
        item.Parts["AutoroutePart"] = new JsonObject { ["Path"] = Path(shortTitle, row.Code) };
        item.Parts[ProcedureParts.Procedure] = local;
        foreach (var part in ProcedureParts.Imported.Where(part => part != ProcedureParts.Title))
        {
            item.Parts[part] = mapped.Parts[part]!.DeepClone();
        }

        item.Parts["ContainedPart"] = new JsonObject
        {
            ["ListContentItemId"] = _catalogueId,
            ["ListContentType"] = ProcedureParts.Catalogue,
            ["Order"] = _order++,
        };
        return item;
    }

    /// <summary>The short title as an address; where that is taken, with the digits of the code or a running number behind it.</summary>
    private string Path(string shortTitle, string? code)
    {
        var plain = Folder + Slug.From(shortTitle);
        if (_takenPaths.Add(plain))
        {
            return plain;
        }

        var withCode = code is null ? plain : $"{plain}-{string.Concat(code.Where(char.IsAsciiDigit))}";
        if (_takenPaths.Add(withCode))
        {
            return withCode;
        }

        for (var n = 2; ; n++)
        {
            var numbered = $"{withCode}-{n}";
            if (_takenPaths.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
