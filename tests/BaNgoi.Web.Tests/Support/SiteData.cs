using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Looks into a site's database past all of its code.</summary>
public static class SiteData
{
    // What an answered act leaves to be done (mails, counted questions) is done within this.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private const int MostTries = 30;

    // Comments are counted on their page within half a minute, by themselves.
    private const string UncountedConsultations =
        """
        SELECT count(*) FROM (SELECT ConsultationId, count(*) AS Received FROM consultation_comments GROUP BY ConsultationId) AS sent
        JOIN public_aspects AS shown ON shown.DocumentId = sent.ConsultationId AND shown.Name = 'consultation'
        WHERE json_extract(shown.Json, '$.counts.received') <> sent.Received
        """;

    /// <summary>A number the database answers.</summary>
    public static long Number(DataFolder folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A text the database answers.</summary>
    public static string Text(DataFolder folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Changes the database behind the site's back.</summary>
    public static void Tamper(DataFolder folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How much the site holds: whatever is applied changes at least one of these.</summary>
    public static (long Versions, long Public, long Audit, long Outbox) Size(DataFolder folder) => (
        Number(folder, "SELECT count(*) FROM content_versions"), Number(folder, "SELECT count(*) FROM public_documents"),
        Number(folder, "SELECT count(*) FROM audit"), Number(folder, "SELECT count(*) FROM outbox"));

    /// <summary>Of each table, what changes with whatever changes in it.</summary>
    public static IReadOnlyDictionary<string, string> Fingerprint(DataFolder folder)
    {
        using var connection = Open(folder);
        return Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'").ToDictionary(
            table => table,
            table => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0002', Read(connection, $"SELECT * FROM \"{table}\" ORDER BY 1"))))),
            StringComparer.Ordinal);
    }

    /// <summary>The fingerprint once nothing changes by itself any more: some of what an act leaves to be done is done after it was answered.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> SettledFingerprintAsync(DataFolder folder)
    {
        for (var (last, tries) = (Fingerprint(folder), 0); ; tries++)
        {
            await Task.Delay(Settled);
            var now = Fingerprint(folder);
            if (Number(folder, UncountedConsultations) == 0 && Changed(last, now).Count == 0)
            {
                return now;
            }

            last = tries < MostTries ? now : throw new TimeoutException("the data do not come to rest");
        }
    }

    /// <summary>Names of the tables that are not as they were.</summary>
    public static IReadOnlyList<string> Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(table => before.GetValueOrDefault(table) != after.GetValueOrDefault(table)).Order(StringComparer.Ordinal)];

    // Each row as one text.
    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('\u0001', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
        }

        return rows;
    }

    private static SqliteConnection Open(DataFolder folder)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
