using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Recipes.Steps;

/// <summary><c>Roles</c>: permissions of the Administrator role are ignored, it has all.</summary>
public sealed class RolesStep : RecipeStep
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Names { get; } = ["Roles"];

    /// <inheritdoc />
    public override async Task ApplyAsync(JsonObject step, string place, RecipeRun run, CancellationToken ct)
    {
        foreach (var (json, rolePlace) in Objects(step, "Roles", place))
        {
            var name = Text(json, "Name");
            if (name.Length is 0 or > 255)
            {
                throw new RecipeException($"{rolePlace}: \"Name\" is missing or longer than 255 characters");
            }

            // The tracker knows roles of this same file that are not saved yet.
            await run.Db.Roles.LoadAsync(ct);
            var role = run.Db.Roles.Local.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
            var isNew = role is null;
            if (role is null)
            {
                role = new RoleRecord { Name = name, Description = Text(json, "Description"), Permissions = "[]" };
                run.Db.Roles.Add(role);
            }

            var before = (role.Description, role.Permissions);
            role.Description = Text(json, "Description") is { Length: > 0 } description ? description : role.Description;
            if (!string.Equals(name, Permission.AdministratorRole, StringComparison.OrdinalIgnoreCase))
            {
                role.Permissions = StoredJson.Write(Combine(role, Texts(json, "Permissions", rolePlace), Text(json, "PermissionBehavior"), rolePlace));
            }

            if (isNew || before != (role.Description, role.Permissions))
            {
                run.Report.Changed($"role {name}");
            }
        }

        await run.Db.SaveChangesAsync(ct);
    }

    private static JsonArray Combine(RoleRecord role, IReadOnlyList<string> given, string behavior, string place)
    {
        var current = JsonSerializer.Deserialize<List<string>>(role.Permissions)!;
        IEnumerable<string> combined = behavior.ToUpperInvariant() switch
        {
            "" or "REPLACE" => given,
            "ADD" => current.Union(given, StringComparer.OrdinalIgnoreCase),
            "REMOVE" => current.Except(given, StringComparer.OrdinalIgnoreCase),
            _ => throw new RecipeException($"{place}.PermissionBehavior: \"{behavior}\" is none of Replace, Add, Remove"),
        };
        return new JsonArray([.. combined.Distinct(StringComparer.OrdinalIgnoreCase).Select(p => JsonValue.Create(p))]);
    }
}
