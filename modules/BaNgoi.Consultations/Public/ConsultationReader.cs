using System.Globalization;
using System.Text.Json;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Public;

/// <summary>A clause as the public record has it, for forms.</summary>
public sealed record PublicClause(string Id, string Label, string Heading, string Html, string Address, string Kind, int Level);

/// <summary>A consultation as the public record has it.</summary>
/// <param name="Id">The draft's id.</param>
/// <param name="Title">Title of the draft.</param>
/// <param name="Path">Path of its page, without leading slash.</param>
/// <param name="Moments">The moments its phase follows from.</param>
/// <param name="TextNumber">Number of the latest text.</param>
/// <param name="Clauses">Its clauses, in reading order.</param>
public sealed record PublicConsultation(
    string Id, string Title, string Path, PhaseMoments Moments, int TextNumber, IReadOnlyList<PublicClause> Clauses)
{
    /// <summary>First moment at which comments are not taken any more, or null.</summary>
    public DateTime? ClosesUtc => Moments.ClosesUtc;

    /// <summary>Where it stands at a moment.</summary>
    public ConsultationPhase PhaseAt(DateTime utc) => PhaseRule.At(Moments, utc);
}

/// <summary>Reads consultations from the public record. It has nothing else to read from.</summary>
public sealed class ConsultationReader(PublicDbContext db)
{
    /// <summary>The consultation at a path, or null.</summary>
    public async Task<PublicConsultation?> FindAsync(string path, CancellationToken ct)
    {
        var normal = AutoroutePart.Normalize(path);
        var draft = await db.Documents.Where(d => d.Path == normal && d.ContentType == PublicNames.Draft).Select(d => new { d.Id, d.Title, d.Path }).FirstOrDefaultAsync(ct);
        if (draft is null)
        {
            return null;
        }

        var aspects = await db.Aspects.Where(a => a.DocumentId == draft.Id && (a.Name == PublicNames.StateAspect || a.Name == PublicNames.TextAspect)).ToDictionaryAsync(a => a.Name, a => a.Json, ct);
        var state = StoredJson.ReadElement(aspects.GetValueOrDefault(PublicNames.StateAspect, "{}"));
        var text = StoredJson.ReadElement(aspects.GetValueOrDefault(PublicNames.TextAspect, "{}"));
        return new PublicConsultation(
            draft.Id, draft.Title, draft.Path!,
            new PhaseMoments(Moment(state, "opensUtc"), Moment(state, "closesUtc"), Moment(state, "explainedUtc"), Day(state, "issuedOn") is not null, Day(state, "inForceOn"), Moment(state, "withdrawnUtc")),
            text.TryGetProperty("number", out var number) ? number.GetInt32() : 0,
            text.TryGetProperty("clauses", out var clauses) ? clauses.Deserialize<List<PublicClause>>(JsonSerializerOptions.Web)! : []);
    }

    /// <summary>Where the document of a type that was at a path is now; null when none moved from there.</summary>
    public async Task<string?> MovedToAsync(string path, string type, CancellationToken ct) =>
        await db.MovedToAsync(AutoroutePart.Normalize(path), ct) is { } now && await IdAsync(now, type, ct) is not null ? now : null;

    /// <summary>An aspect of a document as JSON, or null.</summary>
    public Task<string?> AspectAsync(string documentId, string name, CancellationToken ct) =>
        db.Aspects.Where(a => a.DocumentId == documentId && a.Name == name).Select(a => a.Json).FirstOrDefaultAsync(ct);

    /// <summary>Id of the document of a type at a path, or null.</summary>
    public Task<string?> IdAsync(string path, string type, CancellationToken ct)
    {
        var normal = AutoroutePart.Normalize(path);
        return db.Documents.Where(d => d.Path == normal && d.ContentType == type).Select(d => d.Id).FirstOrDefaultAsync(ct);
    }

    private static DateOnly? Day(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static DateTime? Moment(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetDateTimeOffset().UtcDateTime : null;
}
