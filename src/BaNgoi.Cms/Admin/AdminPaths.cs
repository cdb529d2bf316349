using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Admin;

/// <summary>Addresses of the admin.</summary>
public static class AdminPaths
{
    /// <summary>Everything of the admin lies below.</summary>
    public const string Root = "/admin";

    /// <summary>Sign-in.</summary>
    public const string SignIn = "/admin/dang-nhap";

    /// <summary>Sign-out, by POST.</summary>
    public const string SignOut = "/admin/dang-xuat";

    /// <summary>Change of password.</summary>
    public const string Password = "/admin/doi-mat-khau";

    /// <summary>Content items.</summary>
    public const string Content = "/admin/noi-dung";

    /// <summary>Media library.</summary>
    public const string Media = "/admin/tep";

    /// <summary>Accounts.</summary>
    public const string Accounts = "/admin/tai-khoan";

    /// <summary>Audit trail.</summary>
    public const string Audit = "/admin/nhat-ky";

    /// <summary>Dated values of settings that come from rules.</summary>
    public const string Settings = "/admin/quy-dinh";

    /// <summary>Where the ward receives opinions and complaints.</summary>
    public const string SiteContact = "/admin/quy-dinh/lien-he";

    /// <summary>What citizens say about pages.</summary>
    public const string Submissions = "/admin/phan-hoi";

    /// <summary>Messages to those who left an address.</summary>
    public const string Mail = "/admin/thu";

    /// <summary>Those that did not go.</summary>
    public const string GivenUpMail = Mail + "?" + StateKey + "=khong-gui-duoc";

    /// <summary>Name of the parameter that narrows a list to a state.</summary>
    public const string StateKey = "tinh-trang";

    /// <summary>What citizens ask of the search.</summary>
    public const string SearchWords = "/admin/tim-kiem";

    /// <summary>Style sheet and script.</summary>
    public const string Assets = "/admin/assets";

    /// <summary>Name of the parameter that says where to go after sign-in.</summary>
    public const string ReturnUrl = "tiep";

    /// <summary>Where to go after sign-in: where one came from when that lies in the admin, else its first page.</summary>
    public static string AfterSignIn(IUrlHelper urls, string? returnUrl) =>
        urls.IsLocalUrl(returnUrl) && returnUrl.StartsWith(Root, StringComparison.Ordinal) ? returnUrl : Root;

    /// <summary>The editor of an item.</summary>
    public static string Item(string itemId) => $"{Content}/{itemId}";

    /// <summary>Where what is typed in an editor is kept until it is saved.</summary>
    public const string WorkingCopy = "/admin/noi-dung/tu-luu";

    /// <summary>One act on several items.</summary>
    public const string Bulk = "/admin/noi-dung/hang-loat";

    /// <summary>What would change when its draft is published, and the steps of review.</summary>
    public static string Review(string itemId) => $"{Item(itemId)}/duyet";

    /// <summary>The page of a setting.</summary>
    public static string Setting(string key) => $"{Settings}/{key}";

    /// <summary>The page of a submission.</summary>
    public static string Submission(string id) => $"{Submissions}/{id}";
}
