using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>One word put into everything the office keeps to itself, in the rows a site lives with.</summary>
internal static class Secrets
{
    /// <summary>The word. No page of the site has it, and searching without marks finds it too.</summary>
    public const string Word = "chimhoangyen";

    /// <summary>The page everybody may read; drafts of it, its owner, its files and all that is said about it are secret.</summary>
    public const string PublicPage = "/cong-khai";

    /// <summary>A page that was public, with the word in its text, and was taken down.</summary>
    public const string WithdrawnPage = "/da-go-xuong";

    /// <summary>A receipt whose contact and who answered it are secret.</summary>
    public const string Receipt = "/bien-nhan/abcd-efgh-jkmn-pqr2";

    /// <summary>A vote, to which a reason can be added.</summary>
    public const string Vote = "/co-ich-khong/abcd-efgh-jkmn-pqr3";

    /// <summary>Addresses that would show what is secret, were it not.</summary>
    public static IReadOnlyList<string> SecretPages { get; } = ["/nhap-moi", "/hen-gio", $"/duong-dan-{Word}", $"/media/mau/{Word}.pdf", "/media/mau/cua-nhap.pdf"];

    /// <summary>Puts it everywhere.</summary>
    public static async Task SeedAsync(DataFolder folder)
    {
        await SeedContentAsync(folder);
        foreach (var sql in Statements.Concat(ConsultationSecrets.Statements))
        {
            SiteData.Tamper(folder, sql);
        }

        MediaFiles.Store(folder, $"mau/{Word}.pdf", "%PDF-1.4\nmot"u8.ToArray(), $"Bản vẽ {Word}");
        MediaFiles.Store(folder, "mau/cua-nhap.pdf", "%PDF-1.4\nhai"u8.ToArray(), Word);
        SiteData.Tamper(folder, $"UPDATE media_files SET UploadedBy = '{Word}'");
        SiteData.Tamper(folder, $"INSERT INTO media_files (Path, Sha256, Length, AlternativeText, UploadedUtc, UploadedBy) VALUES ('mau/mat.pdf', '{Word}', 1, '{Word}', '2026-11-01', '{Word}')");
    }

    // A draft that never was public, one beside a public page, one that a later draft replaced, one that waits for its hour,
    // the draft of an item that has the word for its id; and a public page that was taken down.
    private static async Task SeedContentAsync(DataFolder folder)
    {
        await Recipes.ImportAsync(
            folder,
            Recipes.Page("canary1", "nhap-moi", $"Trang {Word} một", $"Chữ {Word} [tệp](/media/mau/cua-nhap.pdf).", published: false),
            Recipes.Page("canary2", PublicPage[1..], "Trang công khai", "Chữ công khai."),
            Recipes.Page("canary2", $"duong-dan-{Word}", $"Trang {Word} hai", $"Chữ {Word}.", version: 2, published: false),
            Recipes.Page("canary2", $"duong-dan-{Word}", $"Trang {Word} ba", $"Chữ {Word}.", version: 3, published: false),
            Recipes.Page("canary3", "hen-gio", $"Trang {Word} bốn", $"Chữ {Word}.", published: false),
            Recipes.Page(Word, $"trang-{Word}", $"Trang {Word} năm", $"Chữ {Word}.", published: false),
            Recipes.Page("canary4", WithdrawnPage[1..], "Trang đã gỡ", $"Chữ {Word} không còn công khai."));
        var down = Recipes.Page("canary4", WithdrawnPage[1..], $"Trang {Word} sáu", $"Chữ {Word}.", version: 2, published: false);
        down["WithdrawalPart"] = new System.Text.Json.Nodes.JsonObject { ["AtUtc"] = Withdrawals.At, ["Reason"] = "Hết việc.", ["Deleted"] = false, ["Path"] = WithdrawnPage[1..], ["Title"] = "Trang đã gỡ" };
        await Recipes.ImportAsync(folder, down);
    }

    private static IEnumerable<string> Statements =>
    [
        // Who owns, wrote and changed what is public; and a draft in a container and a unit that are secret.
        $"UPDATE content_items SET Owner = '{Word}', ModifiedBy = '{Word}'",
        $"UPDATE content_versions SET Owner = '{Word}', Author = '{Word}'",
        $"UPDATE content_items SET ContainerId = '{Word}', UnitId = '{Word}', Alias = '{Word}' WHERE ItemId = '{Word}'",
        "UPDATE content_items SET ScheduledUtc = '2099-01-01 00:00:00' WHERE ItemId = 'canary3'",

        // Accounts, first those there are, then one that is secret in every column.
        $"UPDATE AspNetUsers SET DisplayName = '{Word}', Email = '{Word}@example.org', PhoneNumber = '{Word}'",
        $"INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, DisplayName, Email, NormalizedEmail, PhoneNumber, PasswordHash, SecurityStamp, ConcurrencyStamp, MustChangePassword, Closed, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', 0, 0, 0, 0, 0, 1, 0)",
        $"INSERT INTO AspNetUserClaims (UserId, ClaimType, ClaimValue) VALUES ('{Word}', '{Word}', '{Word}')",
        $"INSERT INTO AspNetUserLogins (LoginProvider, ProviderKey, ProviderDisplayName, UserId) VALUES ('{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO AspNetUserTokens (UserId, LoginProvider, Name, Value) VALUES ('{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO second_factors (UserId, SealedKey, BegunUtc, LastStep, RecoveryHashes) VALUES ('{Word}', '{Word}', '2026-11-01 00:00:00', 0, '[\"{Word}\"]')",
        $"INSERT INTO roles (Name, Description, Permissions) VALUES ('{Word}', '{Word}', '[\"{Word}\"]')",
        $"INSERT INTO role_grants (UserId, RoleName, UnitId) VALUES ('{Word}', '{Word}', '{Word}')",

        // Settings nobody but the office needs, in the document that also holds the site's name.
        $"UPDATE site_documents SET Json = json_set(Json, '$.MailSettings', json('{{\"Password\":\"{Word}\"}}')) WHERE Key = 'Settings'",
        $"INSERT INTO site_documents (Key, Json, Revision) VALUES ('{Word}', '{{}}', 1)",

        // What was done, handed in and typed, about the public page.
        $"INSERT INTO audit (AtUtc, ActorId, ActorName, Act, ItemId, VersionId, Summary) VALUES ('2026-11-01 00:00:00', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}'), ('2026-11-01 00:00:00', '{Word}', '{Word}', 'draft', 'canary2', 'canary2v3', '{Word}')",
        $"INSERT INTO content_reviews (ItemId, VersionId, State, \"Current\", SubmittedUtc, SubmittedById, SubmittedBy, Note, DecidedBy, DecisionNote) VALUES ('canary2', 'canary2v3', 1, 1, '2026-11-01 00:00:00', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}'), ('{Word}', '{Word}', 0, 1, '2026-11-01 00:00:00', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO working_copies (Place, UserId, UserName, SeenUtc, TypedUtc, Revision, VersionId, Typed) VALUES ('canary2', '{Word}', '{Word}', '2026-11-01 00:00:00', '2026-11-01 00:00:00', 1, '{Word}', '{Word}'), ('{Word}', '{Word}', '{Word}', '2026-11-01 00:00:00', NULL, 1, '', '')",

        // Lists of codes as uploaded, and who entered which number of a rule and why.
        $"INSERT INTO code_lists (Id, ContentType, Name, Decision, \"From\", FileName, UploadedUtc, UploadedBy, Count) VALUES ('{Word}', 'Procedure', '{Word}', '{Word}', '2026-01-01', '{Word}', '2026-11-01 00:00:00', '{Word}', 1)",
        $"INSERT INTO code_list_entries (ListId, Code, Line, Title, \"Group\") VALUES ('{Word}', '{Word}', 1, '{Word}', '{Word}')",
        $"INSERT INTO dated_values (Id, Key, Value, EffectiveFrom, Rule, Link, Note, CorrectsId, EnteredBy, EnteredUtc) VALUES ('{Word}', 'retention.contacts', '90', '2026-01-02', 'Quy ước', '', '{Word}', NULL, '{Word}', '2026-11-01 00:00:00'), ('s1', 'retention.contacts', '91', '2026-01-02', 'Quy ước', '', '{Word}', '{Word}', '{Word}', '2026-11-01 00:00:00')",

        // A submission that is secret in every column, and one whose receipt somebody reads.
        $"INSERT INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, AboutId, SendKey) VALUES ('{Word}', '{Word}', '{Word}', '2026-11-01 00:00:00', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('s1', '{Receipt.Split('/')[^1]}', 'page-report', '2026-11-01 00:00:00', 'canary2', '{PublicPage[1..]}', 'Trang công khai', '', 'Lời gửi.', 'ch•••••en', 's1'), ('s2', '{Vote.Split('/')[^1]}', 'page-usefulness', '2026-11-01 00:00:00', 'canary2', '{PublicPage[1..]}', 'Trang công khai', 'no', '', '', 's2'), ('s3', 'abcd-efgh-jkmn-pqr4', 'page-report', '2026-11-01 00:00:00', 'canary2', '{PublicPage[1..]}', 'Trang công khai', '', 'Lời {Word}.', '', 's3')",
        $"INSERT INTO submission_contacts (SubmissionId, Contact) VALUES ('{Word}', '{Word}'), ('s1', 'chim {Word} yen')",
        $"INSERT INTO submission_replies (SubmissionId, State, Text, AtUtc, ByName) VALUES ('{Word}', 1, '{Word}', '2026-11-01 00:00:00', '{Word}'), ('s1', 1, 'Đã sửa.', '2026-11-01 00:00:00', '{Word}')",

        // Links by which owners of addresses answer: the hash is nobody's business, and neither is what was answered.
        $"INSERT INTO submission_contact_links (TokenHash, SubmissionId, AtUtc) VALUES ('{Word}', '{Word}', '2026-11-01 00:00:00')",
        $"INSERT INTO submission_contact_answers (SubmissionId, Answer, AtUtc) VALUES ('{Word}', 1, '2026-11-01 00:00:00')",

        // A message that was sent, and what the server said.
        $"INSERT INTO mail_messages (Id, Kind, ToAddress, Subject, Text, LimitKey, SubmissionId, DocumentId, QueuedUtc, State, Attempts, NextAttemptUtc, SentUtc) VALUES ('{Word}', '{Word}', '{Word}@example.org', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '2026-11-01 00:00:00', 1, 1, '2026-11-01 00:00:00', '2026-11-01 00:00:00'), ('m1', 'comment-received', '{Word}@example.org', '{Word}', '{Word}', '{Word}', 's1', 'canary2', '2026-11-01 00:00:00', 2, 1, '2026-11-01 00:00:00', NULL)",
        $"INSERT INTO mail_attempts (MessageId, AtUtc, Outcome, Answer) VALUES ('{Word}', '2026-11-01 00:00:00', '{Word}', '{Word}'), ('m1', '2026-11-01 00:00:00', 'refused', '{Word}')",

        // What is asked of the search, and what the office put aside of it.
        $"INSERT INTO searched_queries (Day, Spelling, Folded, Asked, WithoutResult, Elsewhere, Clicked) VALUES ('2026-11-01', '{Word}', '{Word}', 3, 3, 0, 0)",
        $"INSERT INTO search_asides (Folded, \"On\", ByName) VALUES ('{Word}', '2026-11-01', '{Word}')",
    ];
}
