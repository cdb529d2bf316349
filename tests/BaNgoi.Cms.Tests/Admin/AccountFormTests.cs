using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Web.Admin;

namespace BaNgoi.Cms.Tests.Admin;

public class AccountFormTests
{
    [Fact]
    public void Rows_without_a_role_do_not_count()
    {
        var form = new AccountForm { Rows = [new() { Role = "Editor", Unit = "unita" }, new() { Unit = "unitb" }, new() { Role = "Observer" }] };

        Assert.Equal([new GivenRole("Editor", "unita"), new GivenRole("Observer", "")], form.Roles);
    }

    [Fact]
    public void Asking_for_rows_keeps_the_roles_chosen_and_adds_empty_ones()
    {
        var form = AccountForm.Of("Cô Lan", [new GivenRole("Editor", "")]);

        form.AddRows();
        form.AddRows();

        Assert.Equal(["Editor", null, null], form.Rows.Select(row => row.Role));
    }

    [Fact]
    public void The_fingerprint_differs_with_name_and_roles_but_not_with_their_order()
    {
        GivenRole a = new("Editor", "unita"), b = new("Observer", "");

        Assert.Equal(AccountForm.Fingerprint("Lan", [a, b]), AccountForm.Fingerprint("Lan", [b, a]));
        Assert.NotEqual(AccountForm.Fingerprint("Lan", [a, b]), AccountForm.Fingerprint("Lan", [a]));
        Assert.NotEqual(AccountForm.Fingerprint("Lan", [a]), AccountForm.Fingerprint("Hoa", [a]));
    }
}
