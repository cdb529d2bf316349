namespace BaNgoi.Procedures.Mapping;

/// <summary>Names from recipes/procedure.recipe.json.</summary>
public static class ProcedureParts
{
    /// <summary>The content type.</summary>
    public const string Procedure = "Procedure";

    /// <summary>The list that contains all procedures.</summary>
    public const string Catalogue = "ProcedureCatalogue";

    /// <summary>Part with the official title.</summary>
    public const string Title = "TitlePart";

    /// <summary>Part with the official texts.</summary>
    public const string Official = "ProcedureOfficial";

    /// <summary>Bag of ways to submit.</summary>
    public const string Channels = "Channels";

    /// <summary>Bag of document lists by case.</summary>
    public const string DocumentCases = "DocumentCases";

    /// <summary>Bag of legal bases.</summary>
    public const string LegalBases = "LegalBases";

    /// <summary>The parts an import owns and replaces; every other part belongs to the ward and is never touched.</summary>
    public static IReadOnlyList<string> Imported { get; } = [Title, Official, Channels, DocumentCases, LegalBases];
}
