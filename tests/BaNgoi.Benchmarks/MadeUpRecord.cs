using BaNgoi.Cms.Publishing;
using Microsoft.Data.Sqlite;

namespace BaNgoi.Benchmarks;

/// <summary>
/// Fills the public record of a site with many documents made of what is there: half of one title and half of another, with the text
/// of a third, so that words are as rare and as common as in the real ones.
/// </summary>
internal static class MadeUpRecord
{
    /// <summary>Adds documents until there are so many that can be found.</summary>
    public static void Fill(string database, int size)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        var real = Real(connection);
        using var transaction = connection.BeginTransaction();
        using var command = Copying(connection, transaction);
        var random = new Random(1);
        for (var n = real.Count; n < size; n++)
        {
            var (first, second, text) = (Any(), Any(), Any());
            command.Parameters["$id"].Value = $"madeup{n:0000000}";
            command.Parameters["$path"].Value = $"made-up/{n}";
            command.Parameters["$search"].Value = (text.Entry with
            {
                Title = $"{Half(first.Entry.Title, 0)} {Half(second.Entry.Title, 1)}",
                ShortTitle = null,
                Identifiers = [$"8.{n:000000}"],
                Keywords = n % 4 == 0 ? first.Entry.Keywords : "",
            }).Write();
            command.Parameters["$like"].Value = text.Id;
            command.ExecuteNonQuery();
        }

        transaction.Commit();

        (string Id, SearchEntry Entry) Any() => real[random.Next(real.Count)];
    }

    // Every column but three as the pattern has it, whatever columns there are.
    private static SqliteCommand Copying(SqliteConnection connection, SqliteTransaction transaction)
    {
        var columns = new List<string>();
        using (var list = new SqliteCommand("SELECT name FROM pragma_table_info('public_documents')", connection, transaction))
        using (var names = list.ExecuteReader())
        {
            while (names.Read())
            {
                columns.Add(names.GetString(0));
            }
        }

        var values = columns.Select(name => name switch { "Id" => "$id", "Path" => "$path", "Search" => "$search", _ => $"\"{name}\"" });
        var command = new SqliteCommand($"INSERT INTO public_documents ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) SELECT {string.Join(", ", values)} FROM public_documents WHERE Id = $like", connection, transaction);
        foreach (var name in new[] { "$id", "$path", "$search", "$like" })
        {
            command.Parameters.Add(name, SqliteType.Text);
        }

        return command;
    }

    private static List<(string Id, SearchEntry Entry)> Real(SqliteConnection connection)
    {
        using var command = new SqliteCommand("SELECT Id, Search FROM public_documents WHERE Search IS NOT NULL AND Path IS NOT NULL ORDER BY Id", connection);
        using var rows = command.ExecuteReader();
        var real = new List<(string, SearchEntry)>();
        while (rows.Read())
        {
            real.Add((rows.GetString(0), SearchEntry.Read(rows.GetString(1))));
        }

        return real;
    }

    private static string Half(string title, int which)
    {
        var words = title.Split(' ');
        return string.Join(' ', which == 0 ? words.Take((words.Length + 1) / 2) : words.Skip(words.Length / 2));
    }
}
