using System.Reflection;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;

namespace BaNgoi.Cms.Tests.Architecture;

/// <summary>Code that answers the public can only reach the public record.</summary>
public sealed class PublicHalfTests
{
    private static readonly Assembly Core = typeof(EditorialDbContext).Assembly;
    private static readonly Assembly Web = typeof(PreviewRenderer).Assembly;

    private static readonly string[] OfficeNamespaces = ["BaNgoi.Cms.Accounts", "BaNgoi.Cms.Coverage", "BaNgoi.Cms.DatedSettings", "BaNgoi.Cms.Publishing.Bulk", "BaNgoi.Cms.Recipes", "BaNgoi.Cms.Retention", "BaNgoi.Cms.Submissions.Office", "BaNgoi.Cms.Web.Admin", "BaNgoi.Cms.Web.Commands", "BaNgoi.Cms.Admin", "BaNgoi.Consultations.Office", "BaNgoi.Consultations.Projection", "BaNgoi.Consultations.Pages"];

    private static readonly string[] OfficeTypes =
    [
        "BaNgoi.Cms.Storage.EditorialDbContext", "BaNgoi.Cms.Storage.OfficeTransaction", "BaNgoi.Cms.Storage.SiteDocuments", "BaNgoi.Cms.Storage.ContentMapping",
        "BaNgoi.Cms.Storage.CmsUser", "BaNgoi.Cms.Storage.RoleRecord", "BaNgoi.Cms.Storage.RoleGrantRecord", "BaNgoi.Cms.Storage.SecondFactorRecord", "BaNgoi.Cms.Storage.ReviewRecord", "BaNgoi.Cms.Publishing.Review.ReviewDesk", "BaNgoi.Cms.Storage.WorkingCopyRecord", "BaNgoi.Cms.Publishing.WorkingCopies",
        "BaNgoi.Cms.Storage.ContentItemRecord",
        "BaNgoi.Cms.Storage.ContentVersionRecord", "BaNgoi.Cms.Storage.SiteDocumentRecord", "BaNgoi.Cms.Storage.AuditRecord", "BaNgoi.Cms.Storage.MediaRecord",
        "BaNgoi.Cms.Content.ContentItem", "BaNgoi.Cms.Content.ContentItemJson", "BaNgoi.Cms.Content.ContentProjector", "BaNgoi.Cms.Content.SearchProjector", "BaNgoi.Cms.Content.Site",
        "BaNgoi.Cms.Publishing.ContentEditor", "BaNgoi.Cms.Publishing.ContentImporter", "BaNgoi.Cms.Publishing.ContentNaming", "BaNgoi.Cms.Publishing.Publisher",
        "BaNgoi.Cms.Publishing.PublicRecordRebuild", "BaNgoi.Cms.Publishing.AuditTrail", "BaNgoi.Cms.Media.MediaLibrary", "BaNgoi.Cms.Organisation.SiteContactDesk",
    ];

    public static TheoryData<string> PublicNamespaces() => ["BaNgoi.Cms.Web.Public", "BaNgoi.Cms.Search", "BaNgoi.Cms.Rendering", "BaNgoi.Cms.Submissions.Intake", "BaNgoi.Consultations.Public"];

    [Theory]
    [MemberData(nameof(PublicNamespaces))]
    public void Public_code_cannot_reach_the_office(string rootNamespace)
    {
        var all = Of(rootNamespace);
        Assert.NotEmpty(all);

        Assert.Empty(all.Where(pair => IsOffice(pair.To)).Select(pair => $"{pair.From} → {pair.To}"));
    }

    [Fact]
    public void Public_routes_reach_submissions_only_through_the_intake_and_contacts_not_at_all()
    {
        string[] forbidden =
        [
            "BaNgoi.Cms.Submissions.Intake.IntakeDbContext", "BaNgoi.Cms.Submissions.SubmissionContact",
            "BaNgoi.Cms.Submissions.SearchedQuery", "BaNgoi.Cms.Submissions.SearchAside",
        ];
        Assert.All(forbidden, name => Assert.NotNull(Core.GetType(name)));

        Assert.Empty(Of("BaNgoi.Cms.Web.Public").Where(pair => forbidden.Contains(pair.To)).Select(pair => $"{pair.From} → {pair.To}"));
    }

    [Fact]
    public void What_is_asked_of_the_search_goes_in_by_one_door_and_out_by_none()
    {
        const string log = "BaNgoi.Cms.Submissions.Intake.QueryLog.";
        string[] door = [log + "QueryRecorder", log + "QueryEvent"];
        var reached = Of("BaNgoi.Cms.Web.Public").Where(pair => pair.To.StartsWith(log, StringComparison.Ordinal)).ToList();

        Assert.Contains(reached, pair => pair.To == door[0]);
        // Where the services are registered, the writer and what it adds up are named.
        Assert.Empty(reached.Where(pair => !door.Contains(pair.To) && pair.From != "BaNgoi.Cms.Web.Public.PublicServices").Select(pair => $"{pair.From} → {pair.To}"));
    }

    [Fact]
    public void Public_code_reaches_messages_only_by_queueing_them()
    {
        const string mail = "BaNgoi.Cms.Mail.";
        string[] door = [mail + "MailQueue", mail + "MailDraft", mail + "MailAddress", mail + "MailLimits", mail + "MailSignal", mail + "StrangerMail"];
        Assert.All(door, name => Assert.NotNull(Core.GetType(name)));
        var reached = ((IEnumerable<object[]>)PublicNamespaces()).SelectMany(row => Of((string)row[0])).Where(pair => pair.To.StartsWith(mail, StringComparison.Ordinal)).ToList();

        // The context of the intake has the table, so it names the model; nothing that uses the context can name a row.
        Assert.Contains(reached, pair => pair is ("BaNgoi.Cms.Submissions.Intake.IntakeDbContext", mail + "MailModel"));
        Assert.Empty(reached.Where(pair => !door.Contains(pair.To) && pair is not ("BaNgoi.Cms.Submissions.Intake.IntakeDbContext", mail + "MailModel")).Select(pair => $"{pair.From} → {pair.To}"));
        Assert.Contains(Of("BaNgoi.Cms.Web.Pages.Admin"), pair => pair.To == mail + "MailMessageRecord");
    }

    [Fact]
    public void The_check_sees_what_it_forbids()
    {
        Assert.Contains(Of("BaNgoi.Cms.Web.Admin"), pair => pair.To == "BaNgoi.Cms.Content.ContentItem");
        Assert.Contains(Of("BaNgoi.Cms.Publishing"), pair => pair.To == "BaNgoi.Cms.Storage.EditorialDbContext");
        Assert.Contains(Of("BaNgoi.Cms.Recipes"), pair => pair.To == "BaNgoi.Cms.Accounts.AuditActs" || pair.To.StartsWith("BaNgoi.Cms.Accounts.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_forbidden_type_exists() =>
        Assert.All(OfficeTypes, name => Assert.NotNull(Core.GetType(name)));

    [Fact]
    public void The_core_knows_no_module_no_search_engine_and_no_host() =>
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), name => name.Name!.StartsWith("BaNgoi.", StringComparison.Ordinal) || name.Name.StartsWith("Lucene", StringComparison.Ordinal));

    private static bool IsOffice(string type) =>
        OfficeTypes.Contains(type) || OfficeNamespaces.Any(name => type.StartsWith(name + ".", StringComparison.Ordinal));

    private static IReadOnlyList<(string From, string To)> Of(string rootNamespace) =>
        [.. new[] { Core, Web, typeof(SearchServices).Assembly, typeof(BaNgoi.Consultations.ConsultationsModule).Assembly }.SelectMany(assembly => Dependencies.Of(assembly, rootNamespace))];
}
