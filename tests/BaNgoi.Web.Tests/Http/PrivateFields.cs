using System.Globalization;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BaNgoi.Web.Tests.Http;

/// <summary>
/// Every column of the database that holds words, from the model itself. One that is added is private until somebody says
/// here why not, and the test of secrets fails until there is a secret in it.
/// </summary>
internal static class PrivateFields
{
    /// <summary>Columns of the office without a secret, and why.</summary>
    private static readonly Dictionary<string, string> Reviewed = new(StringComparer.Ordinal)
    {
        ["CodeListRecord.ContentType"] = "names of content types are public; a list belongs to a type that is defined",
        ["DatedValue.Key"] = "what a rule says is public: the setting,",
        ["DatedValue.Value"] = "its value,",
        ["DatedValue.Rule"] = "the rule,",
        ["DatedValue.Link"] = "and where it can be read",
        ["ContentItemRecord.ContentType"] = "names of content types are public; an item of a type that is not defined cannot be opened",
        ["ContentVersionRecord.ContentType"] = "names of content types are public; an item of a type that is not defined cannot be opened",
    };

    /// <summary>Columns of the office in which no row has the word.</summary>
    public static IReadOnlyList<string> WithoutSecret(DataFolder folder, string word) =>
        [.. Columns().Where(column => !IsHall(column.Entity) && !Reviewed.ContainsKey(Name(column)) && Count(folder, column, word) == 0).Select(Name)];

    /// <summary>Columns of the public record in which a row has the word.</summary>
    public static IReadOnlyList<string> Leaking(DataFolder folder, string word) =>
        [.. Columns().Where(column => IsHall(column.Entity) && Count(folder, column, word) > 0).Select(Name)];

    /// <summary>Reviewed columns that are no more, or are not of words.</summary>
    public static IReadOnlyList<string> NoMore() => [.. Reviewed.Keys.Except(Columns().Select(Name))];

    private static List<(IEntityType Entity, IProperty Property)> Columns()
    {
        using var db = new EditorialDbContext(new DbContextOptionsBuilder<EditorialDbContext>().UseModuleTables([new BaNgoi.Consultations.Records.ConsultationTables()]).UseSqlite("Data Source=:memory:").Options);
        return [.. db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Where(property => property.ClrType == typeof(string) || property.ClrType.IsAssignableTo(typeof(IEnumerable<string>))).Select(property => (entity, property)))];
    }

    // The public record and what its followers are told.
    private static bool IsHall(IEntityType entity) => entity.ClrType == typeof(OutboxEvent) || entity.GetTableName()!.StartsWith("public_", StringComparison.Ordinal);

    private static string Name((IEntityType Entity, IProperty Property) column) => $"{column.Entity.ClrType.Name.Split('`')[0]}.{column.Property.Name}";

    private static long Count(DataFolder folder, (IEntityType Entity, IProperty Property) column, string word) =>
        SiteData.Number(folder, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM \"{column.Entity.GetTableName()}\" WHERE \"{column.Property.GetColumnName()}\" LIKE '%{word}%'"));
}
