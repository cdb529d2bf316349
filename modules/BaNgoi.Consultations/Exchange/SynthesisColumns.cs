using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BaNgoi.Cms.Rendering;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;

namespace BaNgoi.Consultations.Exchange;

/// <summary>Headings of the sheet and how its cells are written.</summary>
internal static class SynthesisColumns
{
    /// <summary>Stands behind the heading of a column that is there to be looked at: what is written into it is not read. Groups are made on the site, where their members are seen together.</summary>
    public const string ReadOnly = " (chỉ xem)";

    public const string Id = "Mã nội bộ";
    public const string Number = "Số";
    public const string Clause = "Điều/Khoản" + ReadOnly;
    public const string Sender = "Chủ thể" + ReadOnly;
    public const string SenderKind = "Loại chủ thể" + ReadOnly;
    public const string Channel = "Kênh" + ReadOnly;
    public const string Received = "Ngày nhận" + ReadOnly;
    public const string PublicText = "Nội dung góp ý";
    public const string Group = "Nhóm cùng ý kiến" + ReadOnly;
    public const string Decision = "Quyết định";
    public const string Reason = "Lý do/giải trình";
    public const string Unit = "Đơn vị trả lời";
    public const string Revision = "Phiên bản";

    /// <summary>Tells rows nobody touched from changed ones, so that a sheet of everything can come back after others have worked.</summary>
    public const string Mark = "Dấu đối chiếu";

    private const int MarkBytes = 8;
    private const string Cut = "… (xem đủ trên trang)";

    /// <summary>All headings in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [Id, Number, Clause, Sender, SenderKind, Channel, Received, PublicText, Group, Decision, Reason, Unit, Revision, Mark];

    /// <summary>What is filled in.</summary>
    public static IReadOnlyList<string> Filled { get; } = [Decision, Reason, Unit];

    /// <summary>What must stand in a sheet that is read.</summary>
    public static IReadOnlyList<string> Required { get; } = [Id, Number, PublicText, Decision, Reason, Unit, Revision, Mark];

    /// <summary>The cells of a comment by their headings.</summary>
    public static Dictionary<string, object> Cells(SheetRow row) => new(StringComparer.Ordinal)
    {
        [Id] = row.CommentId,
        [Number] = Shown(row.Number),
        [Clause] = Text(row.ClauseLabel),
        [Sender] = Text(row.Sender),
        [SenderKind] = SenderKindWords.Of(row.SenderKind),
        [Channel] = Text(row.Channel),
        [Received] = VietnameseFormats.Date(row.ReceivedOn),
        [PublicText] = Text(row.PublicText),
        [Group] = Shown(row.Group),
        [Decision] = row.Decision is { } decision ? DecisionWords.Of(decision) : "",
        [Reason] = Text(row.Reason),
        [Unit] = Text(row.Unit),
        [Revision] = row.Revision,
        [Mark] = MarkOf(row.CommentId, row.Revision, row.Decision, row.Reason, row.Unit),
    };

    /// <summary>Text as a cell holds it.</summary>
    public static string Text(string text)
    {
        var clean = ReportText.Clean(text);
        return clean.Length <= SynthesisLimits.LongestCell ? clean : clean[..WholeCharacters(clean, SynthesisLimits.LongestCell - Cut.Length)] + Cut;
    }

    /// <summary>The mark of a comment's answer at one revision.</summary>
    public static string MarkOf(string id, int revision, Decision? decision, string reason, string unit)
    {
        var answer = string.Join('\u0000', id, revision.ToString(CultureInfo.InvariantCulture), decision is { } made ? DecisionWords.Code(made) : "", Text(reason), Text(unit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer)).AsSpan(0, MarkBytes));
    }

    // A number, so that sorting sorts 2 before 10.
    private static object Shown(int? number) => number is { } whole ? whole : "";

    private static int WholeCharacters(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
