using System.Collections.Frozen;

namespace BaNgoi.Cms.Accounts;

/// <summary>Names of permissions, Orchard Core's where it has them, so that Roles steps mean the same here and there.</summary>
public static class Permission
{
    /// <summary>Enter the admin.</summary>
    public const string AccessAdminPanel = "AccessAdminPanel";

    /// <summary>See the list of items.</summary>
    public const string ListContent = "ListContent";

    /// <summary>Edit items.</summary>
    public const string EditContent = "EditContent";

    /// <summary>Edit items one owns.</summary>
    public const string EditOwnContent = "EditOwnContent";

    /// <summary>Publish and take down.</summary>
    public const string PublishContent = "PublishContent";

    /// <summary>Delete items.</summary>
    public const string DeleteContent = "DeleteContent";

    /// <summary>See drafts as they would be published.</summary>
    public const string PreviewContent = "PreviewContent";

    /// <summary>Upload files.</summary>
    public const string ManageMedia = "ManageMediaContent";

    /// <summary>Manage accounts and their roles.</summary>
    public const string ManageUsers = "ManageUsers";

    /// <summary>Read and answer what citizens send about pages.</summary>
    public const string HandleSubmissions = "HandleSubmissions";

    /// <summary>See and add dated values of settings that come from rules; change where the ward receives opinions.</summary>
    public const string ManageDatedSettings = "ManageDatedSettings";

    /// <summary>Read the audit trail.</summary>
    public const string ViewAuditTrail = "ViewAuditTrail";

    /// <summary>Take in the lists of codes that coverage is measured by.</summary>
    public const string ManageCodeLists = "ManageCodeLists";

    /// <summary>See what citizens ask of the search and put lines of it aside.</summary>
    public const string ManageSearchWords = "ManageSearchWords";

    /// <summary>The role that has every permission, whatever a recipe says.</summary>
    public const string AdministratorRole = "Administrator";

    /// <summary>Stands for every permission.</summary>
    public static IReadOnlySet<string> All { get; } = new[] { "*" }.ToFrozenSet(StringComparer.Ordinal);
}
