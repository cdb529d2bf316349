using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Accounts;

public sealed class VisibleItemsTests
{
    public static TheoryData<string?, string> Grants { get; } = new()
    {
        { null, Permission.EditContent }, { "unit1", Permission.EditContent }, { "unit1", Permission.ListContent }, { null, Permission.EditOwnContent },
        { "unit1", Permission.EditOwnContent }, { null, "Edit_Notice" }, { "unit2", "Publish_Board" }, { "unit1", "EditOwn_Notice" }, { null, Permission.ManageUsers },
    };

    [Theory]
    [MemberData(nameof(Grants))]
    public async Task The_list_holds_exactly_what_the_rule_lets_the_actor_see(string? unit, string permission)
    {
        using var test = await TestSite.WithTypesAsync();
        await using var db = test.Open();
        var site = await Site.LoadAsync(db, CancellationToken.None);
        var n = 0;
        foreach (var type in new[] { "Notice", "Board" })
        {
            foreach (var itemUnit in new[] { null, "unit1", "unit2" })
            {
                foreach (var owner in new[] { "me", "other" })
                {
                    db.Items.Add(new ContentItemRecord { ItemId = $"i{n++}", ContentType = type, DisplayText = "", SearchText = "", UnitId = itemUnit, Owner = owner, ModifiedBy = "x" });
                }
            }
        }

        await db.SaveChangesAsync();
        var actor = Cast.Of("me", "toi", unit, permission);
        var expected = (await db.Items.ToListAsync()).Where(i => Authority.MaySee(actor, new ItemFacts(i.ContentType, i.UnitId, i.Owner, i.ModifiedBy))).Select(i => i.ItemId);
        Assert.Equal(expected.Order(), (await db.Items.VisibleTo(actor, site.Definitions).Select(i => i.ItemId).ToListAsync()).Order());
    }
}
