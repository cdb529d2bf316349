using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Organisation;

/// <summary>
/// Where the ward receives opinions and complaints, as the rules ask it to be posted on every procedure and at the foot of every
/// page. One record: nothing else on the site repeats it.
/// </summary>
public sealed partial record SiteContact
{
    /// <summary>Section of the settings it is kept in.</summary>
    public const string Section = "PublicSiteSettings";

    /// <summary>Longest entry.</summary>
    public const int LongestText = 500;

    /// <summary>Name of the agency.</summary>
    public string Agency { get; init; } = "";

    /// <summary>Its address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Website.</summary>
    public string Website { get; init; } = "";

    /// <summary>Opening hours.</summary>
    public string Hours { get; init; } = "";

    /// <summary>What to write about.</summary>
    public string FeedbackText { get; init; } = "";

    /// <summary>Each entry with its key in the section and its name for people.</summary>
    public IReadOnlyList<(string Key, string Name, string Value)> Entries =>
    [
        (nameof(Agency), "Cơ quan tiếp nhận", Agency), (nameof(Address), "Địa chỉ", Address), (nameof(Phone), "Điện thoại", Phone), (nameof(Email), "Thư điện tử", Email),
        (nameof(Website), "Trang thông tin điện tử", Website), (nameof(Hours), "Giờ làm việc", Hours), (nameof(FeedbackText), "Lời mời góp ý", FeedbackText),
    ];

    /// <summary>What a settings section says.</summary>
    public static SiteContact Of(JsonObject? section) => new()
    {
        Agency = JsonRead.Text(section, nameof(Agency)),
        Address = JsonRead.Text(section, nameof(Address)),
        Phone = JsonRead.Text(section, nameof(Phone)),
        Email = JsonRead.Text(section, nameof(Email)),
        Website = JsonRead.Text(section, nameof(Website)),
        Hours = JsonRead.Text(section, nameof(Hours)),
        FeedbackText = JsonRead.Text(section, nameof(FeedbackText)),
    };

    /// <summary>What is wrong, by key; nothing when it can be posted. Empty entries can: the pages say that they are to come.</summary>
    public IEnumerable<(string Key, string Words)> Problems()
    {
        foreach (var (key, name, value) in Entries.Where(entry => entry.Value.Length > LongestText))
        {
            yield return (key, $"{name} dài quá {LongestText} ký tự.");
        }

        if (Phone.Length > 0 && !PhoneShape().IsMatch(Phone))
        {
            yield return (nameof(Phone), "Điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, gạch nối; mỗi ô một số.");
        }

        if (Email.Length > 0 && !MailShape().IsMatch(Email))
        {
            yield return (nameof(Email), "Thư điện tử phải có dạng ten@co-quan.vn.");
        }

        if (Website.Length > 0 && !(SafeUrl.OrEmpty(Website).StartsWith("https://", StringComparison.Ordinal) || SafeUrl.OrEmpty(Website).StartsWith("http://", StringComparison.Ordinal)))
        {
            yield return (nameof(Website), "Trang thông tin điện tử phải bắt đầu bằng https:// hoặc http://.");
        }
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 .()-]{1,29}\z")]
    private static partial Regex PhoneShape();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+\z")]
    private static partial Regex MailShape();
}
