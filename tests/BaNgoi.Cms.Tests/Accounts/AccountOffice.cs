using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Accounts;

/// <summary>A site with roles, two units and its first administrator.</summary>
internal sealed class AccountOffice : IDisposable
{
    public const string Editor = "Editor";
    public const string UnitA = "unita";

    private const string Recipe =
        """
        { "name": "office", "steps": [
          { "name": "Roles", "Roles": [
            { "Name": "Administrator", "Description": "", "Permissions": [] },
            { "Name": "Editor", "Description": "", "Permissions": [ "AccessAdminPanel", "EditContent" ] } ] },
          { "name": "ContentDefinition", "ContentTypes": [
            { "Name": "Desk", "DisplayName": "Bàn", "Settings": { "ContentTypeSettings": { "Category": "Unit" } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] } ], "ContentParts": [] },
          { "name": "content", "data": [
            { "ContentItemId": "unita", "ContentItemVersionId": "unitav1", "ContentType": "Desk", "DisplayText": "Bàn A", "Latest": true, "Published": true, "TitlePart": { "Title": "Bàn A" } } ] } ] }
        """;

    public TestSite Site { get; } = new();

    /// <summary>Manages accounts everywhere, and nothing else.</summary>
    public static Actor Manager { get; } = Cast.Of("manager", "quan-ly", null, Permission.ManageUsers);

    /// <summary>The first administrator, as an actor.</summary>
    public Actor Administrator { get; private set; } = Actor.System;

    public static async Task<AccountOffice> OpenAsync()
    {
        var office = new AccountOffice();
        await office.Site.ApplyAsync(Recipe);
        var first = await office.DoAsync(accounts => accounts.CreateAsync("admin", "Quản trị", [Role(Permission.AdministratorRole)], Actor.System, CancellationToken.None));
        office.Administrator = new Actor(first.UserId, "admin", [new Grant(Permission.All, null)]);
        return office;
    }

    public static GivenRole Role(string name, string unit = "") => new(name, unit);

    public async Task<AccountResult> DoAsync(Func<AccountService, Task<AccountResult>> act)
    {
        await using var db = Site.Open();
        return await act(new AccountService(db, new PasswordHasher<CmsUser>(), new UpperInvariantLookupNormalizer(), Site.Clock));
    }

    public Task<AccountResult> CreateAsync(string name, params GivenRole[] roles) =>
        DoAsync(accounts => accounts.CreateAsync(name, "Người mới", roles, Administrator, CancellationToken.None));

    public Task<AccountResult> ChangeAsync(string userId, Actor actor, params GivenRole[] roles) =>
        DoAsync(accounts => accounts.ChangeAsync(userId, "Tên khác", roles, actor, CancellationToken.None));

    public Task<AccountResult> CloseAsync(string userId, Actor actor) => DoAsync(accounts => accounts.SetClosedAsync(userId, true, actor, CancellationToken.None));

    public async Task<CmsUser?> SignInAsync(string name, string password)
    {
        await using var db = Site.Open();
        return await new SignInGuard(db, new PasswordHasher<CmsUser>(), new UpperInvariantLookupNormalizer(), Site.Clock).CheckAsync(name, password, CancellationToken.None);
    }

    public async Task<IReadOnlyList<GivenRole>> RolesAsync(string userId)
    {
        await using var db = Site.Open();
        return [.. (await db.RoleGrants.Where(g => g.UserId == userId).ToListAsync()).Select(g => Role(g.RoleName, g.UnitId))];
    }

    public void Dispose() => Site.Dispose();
}
