using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Accounts;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Organisation;

public class UnitsTests
{
    [Fact]
    public async Task Units_are_the_items_of_types_whose_recipe_puts_them_into_the_category()
    {
        using var office = await AccountOffice.OpenAsync();
        await office.Site.ApplyAsync(SampleRecipes.Types);
        await office.Site.ApplyAsync(SampleRecipes.Content(
            SampleRecipes.Item("unitz", "unitzv1", "Ấp Z", published: false, latest: true, type: "Desk"),
            SampleRecipes.Item("notice", "noticev1", "Không phải đơn vị", published: true, latest: true)));

        Assert.Equal(["Ấp Z", "Bàn A"], await NamesAsync(office.Site));
    }

    [Fact]
    public async Task A_deleted_unit_is_no_longer_offered()
    {
        using var office = await AccountOffice.OpenAsync();
        await using (var db = office.Site.Open())
        {
            await db.Items.Where(item => item.ItemId == AccountOffice.UnitA).ExecuteUpdateAsync(item => item.SetProperty(i => i.State, ContentState.Deleted));
        }

        Assert.Empty(await NamesAsync(office.Site));
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestSite site)
    {
        await using var db = site.Open();
        return (await Units.ListAsync(db, await SiteDocuments.ReadDefinitionsAsync(db, CancellationToken.None), CancellationToken.None)).Select(unit => unit.Name);
    }
}
