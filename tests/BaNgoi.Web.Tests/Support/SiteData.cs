using Microsoft.Data.Sqlite;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Looks into a site's database past all of its code.</summary>
public static class SiteData
{
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

    private static SqliteConnection Open(DataFolder folder)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
