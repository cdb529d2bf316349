using System.Text;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>
/// A site with one of everything that a route can be about, twice: of the unit the people of the test belong to, and of
/// another one. And the people, one of each role.
/// </summary>
public sealed class Townhall : IAsyncLifetime
{
    /// <summary>Nobody signed in.</summary>
    public const string Stranger = "stranger";

    /// <summary>An account that manages accounts and may do everything.</summary>
    public const string Administrator = "administrator";

    /// <summary>What belongs to the people's own unit.</summary>
    public const string Own = "own";

    /// <summary>What belongs to another unit.</summary>
    public const string Other = "other";

    private static readonly string[] OfAnItem = ["/admin/noi-dung/{id", "/admin/phan-hoi/{id", "/admin/noi-dung/tu-luu", "/admin/du-thao/{id"];

    // The drafts of the samples: one takes comments, the other is explained.
    private static readonly Dictionary<string, string> Drafts = new(StringComparer.Ordinal) { [Own] = "draftstreet", [Other] = "drafthouse" };

    private const string OwnUnit = "unitservicecentre";
    private const string OtherUnit = "unitoffice";
    private const string Everybodys = "everybodys";
    private const string Receipt = "abcd-efgh-jkmn-pqr2";
    private const string Vote = "abcd-efgh-jkmn-pqr3";
    private const string CommentReceipt = "abcd-efgh-jkmn-pqr4";

    private static readonly (string Name, string Role, string Unit, bool OneTime)[] People =
    [
        ("without-role", "", "", false), ("observer", "Observer", "", false), ("editor", "Editor", OwnUnit, false), ("approver", "Approver", OwnUnit, false),
        ("account-manager-of-unit", "AccountManager", OwnUnit, false), ("with-one-time-password", "Administrator", "", true), (Administrator, "Administrator", "", false),
    ];

    private readonly Dictionary<string, StaffSession> _sessions = [];
    private DataFolder? _folder;
    private RunningSite? _site;

    /// <summary>Names of all who ask, in the order of the reviewed table.</summary>
    public static IReadOnlyList<string> Everybody { get; } = [Stranger, .. People.Select(person => person.Name)];

    /// <summary>The site.</summary>
    public RunningSite Site => _site!;

    /// <summary>Its data.</summary>
    public DataFolder Folder => _folder!;

    /// <summary>Someone at the admin.</summary>
    public StaffSession As(string name) => _sessions[name];

    /// <summary>Whose a route's item can be: a route about no item has nobody's.</summary>
    internal static IReadOnlyList<string> Owners(Door door) =>
        OfAnItem.Any(start => door.Pattern.StartsWith(start, StringComparison.Ordinal))
            ? [Own, Other]
            : ["-"];

    /// <summary>The address of something there is. Each has a file of his own, which he may throw away.</summary>
    internal static string Address(Door door, string owner, string who) => door.Address(name => (name, door.Pattern) switch
    {
        ("?", var pattern) when pattern.StartsWith("/admin/noi-dung/tu-luu", StringComparison.Ordinal) => $"noi-dung={owner}",
        ("?", var pattern) when pattern.EndsWith("/so-sanh", StringComparison.Ordinal) => $"truoc={owner}v1&sau={owner}v2",
        ("?", "/bao-sai-sot" or "/co-ich-khong") => "trang=/gioi-thieu",
        ("?", _) => "",
        ("id", var pattern) when pattern.StartsWith("/admin/phan-hoi", StringComparison.Ordinal) => $"submission{owner}",
        ("id", var pattern) when pattern.StartsWith("/admin/du-thao", StringComparison.Ordinal) => Drafts[owner],
        ("submissionId", _) => $"comment{owner}",
        ("id", var pattern) when pattern.StartsWith("/admin/tai-khoan", StringComparison.Ordinal) => "scapegoat",
        ("id", _) => owner,
        ("version", _) => $"{owner}v1",
        ("type", _) => "Page",
        ("name", _) => "admin.css",
        ("file", _) => "khong-co.css",
        ("number", _) => "1",
        ("key", _) => "retention.contacts",
        ("code", "/bien-nhan/{code}/xin-go") => CommentReceipt,
        ("code", var pattern) => pattern.StartsWith("/bien-nhan", StringComparison.Ordinal) ? Receipt : Vote,
        ("token", _) => Links.Token,
        ("path", "/{**path:listdata}") => "thu-tuc.csv",
        ("path", var pattern) when pattern.Contains("/tep/xem", StringComparison.Ordinal) => File(Everybodys),
        ("path", var pattern) when pattern.Contains("/tep/", StringComparison.Ordinal) || pattern.StartsWith("/media", StringComparison.Ordinal) => File(who),
        ("path", "/gop-y/{**path}" or "/so-sanh/{**path}" or "/thong-bao/{**path}") => "du-thao/su-dung-tam-thoi-via-he",
        ("path", "/giai-trinh.csv/{**path}" or "/giai-trinh.docx/{**path}") => "du-thao/su-dung-nha-sinh-hoat-cong-dong/giai-trinh",
        ("path", _) => "gioi-thieu",
        _ => throw new InvalidOperationException($"{door.Pattern}: say here what {{{name}}} is"),
    });

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _folder = await DataFolder.WithSiteAsync();
        await Recipes.ImportAsync(_folder, [.. new[] { Own, Other }.SelectMany(id => new[] { Recipes.Page(id, $"trang-{id}", $"Trang {id}", "Đã đăng."), Recipes.Page(id, $"trang-{id}", $"Trang {id}", "Bản nháp.", version: 2, published: false) })]);
        SiteData.Tamper(_folder, $"UPDATE content_items SET UnitId = CASE ItemId WHEN '{Own}' THEN '{OwnUnit}' ELSE '{OtherUnit}' END WHERE ItemId IN ('{Own}', '{Other}')");
        foreach (var name in Everybody.Append(Everybodys))
        {
            MediaFiles.Store(_folder, File(name), Encoding.UTF8.GetBytes($"%PDF-1.4\n{name}"));
        }

        foreach (var owner in new[] { Own, Other })
        {
            Submit($"submission{owner}", $"{owner}-code", owner, "page-report", "Sai.");
        }

        foreach (var (owner, draft) in Drafts)
        {
            SiteData.Tamper(_folder, $"UPDATE content_items SET UnitId = '{(owner == Own ? OwnUnit : OtherUnit)}' WHERE ItemId = '{draft}'");
            Submit($"comment{owner}", owner == Own ? CommentReceipt : $"{owner}-comment", draft, "policy-comment", "Xin lùi giờ.");
            SiteData.Tamper(
                _folder,
                $"INSERT INTO consultation_comments (SubmissionId, ConsultationId, TextNumber, ClauseLabel, SenderKind, SenderName, ShowName, ConsentVersion, Channel, EnteredBy) VALUES ('comment{owner}', '{draft}', 1, '', 1, '', 0, 'gop-y-1', 1, '')");
        }

        Submit("receipt", Receipt, Own, "page-report", "Sai.");
        Links.Add(_folder, "receipt", "2099-01-01 00:00:00");
        Submit("vote", Vote, Own, "page-usefulness", "");
        SiteData.Tamper(_folder, "INSERT INTO roles (Name, Description, Permissions) VALUES ('AccountManager', 'Người giữ tài khoản', '[\"AccessAdminPanel\",\"ManageUsers\"]')");
        Staff.Add(_folder, "scapegoat", "Editor");
        foreach (var (name, role, unit, oneTime) in People)
        {
            Staff.Add(_folder, name, role, unit, oneTime);
        }

        _site = await RunningSite.StartAsync(_folder);
        _sessions[Stranger] = await StaffSession.StrangerAsync(_site);
        foreach (var (name, _, _, _) in People)
        {
            _sessions[name] = await StaffSession.SignInAsync(_site, name);
        }
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var session in _sessions.Values)
        {
            session.Dispose();
        }

        await _site!.DisposeAsync();
        _folder!.Dispose();
    }

    private static string File(string who) => $"mau/{who}.pdf";

    private void Submit(string id, string code, string item, string kind, string text) => SiteData.Tamper(
        _folder!,
        $"INSERT INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('{id}', '{code}', '{kind}', '2026-11-01 00:00:00', '{item}', 'trang-{item}', 'Trang', '{(text.Length == 0 ? "no" : "")}', '{text}', '', '{id}')");
}
