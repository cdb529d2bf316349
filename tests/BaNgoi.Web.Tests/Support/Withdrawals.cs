using System.Text.Json.Nodes;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Pages that were public and were taken down.</summary>
public static class Withdrawals
{
    /// <summary>When they were taken down: 08:00 of that day in Vietnam.</summary>
    public const string At = "2026-11-02T01:00:00Z";

    /// <summary>Publishes a page and takes it down.</summary>
    public static async Task MakeAsync(DataFolder folder, string id, string path, string title, string reason)
    {
        await Recipes.ImportAsync(folder, Recipes.Page(id, path, title, "Từng có ích."));
        var down = Recipes.Page(id, path, title, "Từng có ích.", version: 2, published: false);
        down["WithdrawalPart"] = new JsonObject { ["AtUtc"] = At, ["Reason"] = reason, ["Deleted"] = false, ["Path"] = path, ["Title"] = title };
        await Recipes.ImportAsync(folder, down);
    }
}
