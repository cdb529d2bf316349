using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>
/// Brings the data folder to the state the code expects: creates or migrates the database and, on a fresh one, applies the
/// setup recipe and makes the first administrator, in one transaction. A second start changes nothing.
/// </summary>
public sealed class SiteSetup(EditorialDbContext db, RecipeRunner recipes, IPasswordHasher<CmsUser> hasher, TimeProvider clock, PublicRecordRebuild rebuild, IEnumerable<RecipeStep> moduleSteps, IOptions<CmsOptions> options)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(5);

    /// <summary>Does what is needed; tells the console of a new administrator's one-time password.</summary>
    /// <exception cref="CommandLineException">The data folder cannot be used or the setup recipe cannot be applied.</exception>
    public async Task EnsureAsync(TextWriter console, CancellationToken ct)
    {
        CreateFolder(options.Value.FullDataPath);
        await using var _ = await LockAsync(ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await ReleaseStaleMigrationLockAsync(ct);
            await db.Database.MigrateAsync(ct);
        }

        if (await db.SiteDocuments.AnyAsync(d => d.Key == SiteDocuments.Setup, ct))
        {
            await RenewPublicRecordAsync(ct);
            return;
        }

        var password = OneTimePassword.New();
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            var admin = AddAdministrator(password);
            await ApplySetupRecipeAsync(admin, ct);
            await SiteDocuments.WriteAsync(db, SiteDocuments.Setup, new JsonObject { ["recipe"] = options.Value.SetupRecipe }, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await console.WriteLineAsync($"""

            The site is set up in {options.Value.FullDataPath}
              Sign in at /admin as: {options.Value.AdminUserName}
              One-time password:    {password}
              (shown only now; at the first sign-in you choose your own)

            """);
    }

    // A newer version of the code may write the public record differently.
    private async Task RenewPublicRecordAsync(CancellationToken ct)
    {
        if (!await rebuild.IsCurrentFormatAsync(ct))
        {
            await using var transaction = await db.BeginWriteAsync(ct);
            await rebuild.RebuildAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The data folder {path} cannot be created: {e.Message}");
        }
    }

    // Two processes may start on the same fresh folder; the file lock goes with its process, whatever kills it.
    private async Task<FileStream> LockAsync(CancellationToken ct)
    {
        var path = Path.Combine(options.Value.FullDataPath, "setup.lock");
        var giveUp = clock.GetUtcNow() + LockPatience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetUtcNow() < giveUp)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandLineException($"The data folder {options.Value.FullDataPath} cannot be used: {e.Message}");
            }
        }
    }

    // EF Core marks a running migration of SQLite by a row that a killed process leaves behind; later starts would wait for
    // ever. Our own lock is held, so nobody else is migrating.
    private async Task ReleaseStaleMigrationLockAsync(CancellationToken ct)
    {
        if (db.Database.IsSqlite() && await db.Database.CanConnectAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", ct);
        }
    }

    private CmsUser AddAdministrator(string password)
    {
        var name = options.Value.AdminUserName;
        var admin = new CmsUser
        {
            Id = Ids.New(clock),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = "Quản trị",
            MustChangePassword = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        admin.PasswordHash = hasher.HashPassword(admin, password);
        db.Users.Add(admin);
        db.RoleGrants.Add(new RoleGrantRecord { UserId = admin.Id, RoleName = Permission.AdministratorRole, UnitId = "" });
        return admin;
    }

    private async Task ApplySetupRecipeAsync(CmsUser admin, CancellationToken ct)
    {
        var folder = options.Value.RecipesPath;
        try
        {
            RecipeValidator.CheckFolder(folder, [.. moduleSteps.SelectMany(step => step.Names)]);
            var recipe = await RecipeFolder.FindAsync(folder, options.Value.SetupRecipe, ct)
                ?? throw new RecipeException($"{folder}: there is no recipe named \"{options.Value.SetupRecipe}\"");
            await recipes.ApplyAsync(recipe, new RecipeEnvironment(folder, admin.Id, admin.UserName!), new Actor(admin.Id, admin.UserName!, [new Grant(Permission.All, null)]), ct);
        }
        catch (RecipeException e)
        {
            throw new CommandLineException($"The setup recipe cannot be applied: {e.Message}");
        }
    }
}
