using System.Security.Cryptography;
using System.Text;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Links of messages of receipt, and what they need.</summary>
public static class Links
{
    /// <summary>A token a test puts into the database.</summary>
    public const string Token = "0123456789abcdef0123456789abcdef";

    /// <summary>Tells a site its own address.</summary>
    public static async Task SetBaseUrlAsync(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "dia-chi.json");
        await File.WriteAllTextAsync(file, """{ "name": "settings", "steps": [ { "name": "Settings", "BaseUrl": "https://phuong.example" } ] }""");
        var import = await Executable.RunAsync("import", file, folder.Argument);
        Assert.True(import.ExitCode == 0, import.Error);
    }

    /// <summary>Puts the link of <see cref="Token"/> to a submission into the database.</summary>
    public static void Add(DataFolder folder, string submissionId, string atUtc) => SiteData.Tamper(
        folder,
        $"INSERT OR IGNORE INTO submission_contact_links (TokenHash, SubmissionId, AtUtc) VALUES ('{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Token)))}', '{submissionId}', '{atUtc}')");
}
