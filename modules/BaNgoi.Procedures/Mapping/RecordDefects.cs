using System.Text.RegularExpressions;
using BaNgoi.Procedures.Parsing;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Procedures.Mapping;

/// <summary>What a person should check in a record beyond its channels, documents and legal bases. In Vietnamese, for the editors.</summary>
internal static partial class RecordDefects
{
    /// <summary>The crawl behind some records cut texts here.</summary>
    private const int SourceCut = 600;

    /// <summary>An agency's name longer than this is a paragraph that strayed into the field.</summary>
    private const int LongestAgency = 300;

    /// <summary>One sentence for each defect.</summary>
    public static IEnumerable<Defect> Find(ProcedureRow row)
    {
        if (row.Code is null)
        {
            yield return new Defect(DefectKind.Identity, "Chưa có mã thủ tục.");
        }

        if (row.NameSource == "memory")
        {
            yield return new Defect(DefectKind.Identity, "Tên thủ tục chưa đối chiếu với nguồn chính thức.");
        }

        if (row.DetailsSource == "none" || (row.Steps is null && row.Channels.Count == 0 && row.Documents.Count == 0))
        {
            yield return new Defect(DefectKind.Missing, "Nguồn mới có tên, chưa có nội dung chi tiết.");
        }

        if (DistrictLevel().IsMatch(row.Name) || DistrictLevel().IsMatch(row.Agency ?? ""))
        {
            yield return new Defect(DefectKind.Identity, "Tên thủ tục hoặc cơ quan còn ghi cấp huyện; cấp huyện đã bỏ từ ngày 01/7/2025.");
        }
        else if (DistrictLevel().IsMatch(row.Steps ?? "") || row.Channels.Any(channel => DistrictLevel().IsMatch(channel.Note ?? "")))
        {
            yield return new Defect(DefectKind.Text, "Trình tự hoặc cách nộp còn nhắc cấp huyện; cấp huyện đã bỏ từ ngày 01/7/2025.");
        }

        if (row.Channels.Any(channel => FeeParser.Parse(channel.FeeText).State == FeeStates.Free) && PaysFee().IsMatch(SourceText.OneLine(row.Steps) ?? ""))
        {
            yield return new Defect(DefectKind.Fee, "Cách nộp ghi miễn phí nhưng trình tự thực hiện nhắc nộp phí, lệ phí.");
        }

        foreach (var defect in Agency(row).Concat(Texts(row)))
        {
            yield return defect;
        }
    }

    private static IEnumerable<Defect> Agency(ProcedureRow row)
    {
        var agency = SourceText.OneLine(row.Agency) ?? "";
        if (agency.Length > LongestAgency || (agency.Length > 0 && char.IsLower(agency[0])))
        {
            yield return new Defect(DefectKind.Agency, "Cơ quan giải quyết có vẻ là đoạn văn lạc vào.");
        }
        else if (NamedPlace().Match(agency) is { Success: true } place)
        {
            yield return new Defect(DefectKind.Agency, $"Cơ quan giải quyết ghi tên địa phương cụ thể (“{place.Value}”); kiểm tra có đúng nơi này không.");
        }

        if (WardLevel().IsMatch(row.Level ?? "") && agency.Length > 0 && !WardLevel().IsMatch(agency) && Higher().IsMatch(agency))
        {
            yield return new Defect(DefectKind.Agency, "Cấp thực hiện có cấp xã nhưng cơ quan giải quyết chỉ nêu cơ quan cấp trên; nơi nộp có thể khác nơi giải quyết.");
        }

        if (ReceivedAtWard().IsMatch(row.Level ?? ""))
        {
            yield return new Defect(DefectKind.Agency, "Cấp tỉnh giải quyết, nộp hồ sơ tại phường.");
        }
    }

    private static IEnumerable<Defect> Texts(ProcedureRow row)
    {
        if (LostInitial().Match(SourceText.OneLine(row.Result) ?? "") is { Success: true } lost)
        {
            yield return new Defect(DefectKind.Text, $"Kết quả mất chữ đầu (“{lost.Groups["rest"].Value}…”).");
        }

        if (row.Result?.Length == SourceCut || row.Documents.Any(document => document.Name.Length == SourceCut))
        {
            yield return new Defect(DefectKind.Text, $"Có đoạn bị nguồn cắt ở {SourceCut} ký tự.");
        }

        if (row.Steps is not null && row.Documents.Count == 0)
        {
            yield return new Defect(DefectKind.Missing, "Nguồn không nêu thành phần hồ sơ.");
        }
    }

    [GeneratedRegex(@"(cấp\s+huyện|Công\s+an\s+huyện|(?<!đến\s)Ủy\s+ban\s+nhân\s+dân\s+huyện)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DistrictLevel();

    [GeneratedRegex(@"(?i:tỉnh|thành\s+phố|\bTP\.?)\s+(\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}+)+|HCM\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPlace();

    [GeneratedRegex(@"\b(xã|phường)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WardLevel();

    [GeneratedRegex(@"^(sở|cục|bộ|tòa|văn\s+phòng|chi\s+nhánh|khu|ban|công\s+an\s+tỉnh|ủy\s+ban\s+nhân\s+dân\s+(cấp\s+)?tỉnh)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Higher();

    [GeneratedRegex(@"\b(nộp|thu)\s+(phí|lệ\s+phí)\s+(nếu|đăng\s+ký|theo|cấp|thông\s+qua)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaysFee();

    [GeneratedRegex(@"cấp\s+tỉnh.*tiếp\s+nhận.*cấp\s+xã", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedAtWard();

    /// <summary>What is left of Thông báo, Phiếu, Cập nhật, Xác nhận, Biển, Giấy, Văn bản, Quyết định, Cơ quan, Chuyển, Danh sách, Kết quả, Trích lục, Thẻ without their first letter.</summary>
    [GeneratedRegex(@"(^|;\s)(?<rest>(hông báo|hiếu|ập nhật|ác nhận|iển số|iấy|ăn bản|uyết định|hương án|ơ quan|huyển|ửi|anh sách|ết quả|rích lục|hẻ)(\s\p{L}+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex LostInitial();
}
