namespace BaNgoi.Cms.Accounts;

/// <summary>Words the audit trail uses.</summary>
public static class AuditActs
{
    /// <summary>An item was made.</summary>
    public const string Created = "created";

    /// <summary>A draft was saved.</summary>
    public const string Saved = "saved";

    /// <summary>A version was published.</summary>
    public const string Published = "published";

    /// <summary>An item was taken down.</summary>
    public const string Unpublished = "unpublished";

    /// <summary>An item was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>A draft was thrown away.</summary>
    public const string DraftDiscarded = "draft-discarded";

    /// <summary>An earlier version became the draft.</summary>
    public const string Restored = "restored";

    /// <summary>Publishing was scheduled, or a schedule was taken back.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>Scheduled publishing was refused.</summary>
    public const string ScheduleRefused = "schedule-refused";

    /// <summary>A draft was handed in for review.</summary>
    public const string ReviewRequested = "review-requested";

    /// <summary>A draft handed in was published.</summary>
    public const string ReviewApproved = "review-approved";

    /// <summary>A draft handed in was given back to be mended.</summary>
    public const string ReviewReturned = "review-returned";

    /// <summary>A draft handed in was taken back.</summary>
    public const string ReviewTakenBack = "review-taken-back";

    /// <summary>A recipe or a data file was imported.</summary>
    public const string Imported = "imported";

    /// <summary>Someone signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>A sign-in failed.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>An account was locked after failed sign-ins.</summary>
    public const string LockedOut = "locked-out";

    /// <summary>An account or its roles changed.</summary>
    public const string AccountChanged = "account-changed";

    /// <summary>A password was set.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>A right password was typed; the second factor's code is still to come.</summary>
    public const string CodeAsked = "code-asked";

    /// <summary>A second factor was begun, turned on or off, or reset.</summary>
    public const string SecondFactorChanged = "second-factor-changed";

    /// <summary>A media file was added, replaced or removed.</summary>
    public const string MediaChanged = "media-changed";

    /// <summary>What a citizen sent was answered or closed.</summary>
    public const string SubmissionReplied = "submission-replied";

    /// <summary>A list of codes was taken in.</summary>
    public const string CodeListAdded = "code-list-added";

    /// <summary>A contact a citizen left, or a name that is not shown, was deleted, its time being over.</summary>
    public const string ContactDeleted = "contact-deleted";

    /// <summary>A contact was deleted because the owner of the address said that he sent nothing.</summary>
    public const string ContactDenied = "contact-denied";

    /// <summary>A dated value of a setting was added or corrected, or the ward's contact changed.</summary>
    public const string SettingChanged = "setting-changed";

    /// <summary>A contact a citizen left was read.</summary>
    public const string ContactRead = "contact-read";

    /// <summary>A message that was given up was queued again.</summary>
    public const string MailResent = "mail-resent";
}
