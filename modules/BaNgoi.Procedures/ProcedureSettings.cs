using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Procedures;

/// <summary>Numbers procedures live by that the ward or a rule decides.</summary>
public static class ProcedureSettings
{
    /// <summary>How often the ward reads a procedure against its source again; its page says when the next time is.</summary>
    public static DatedSetting RecheckMonths { get; } = new(
        "procedures.recheck-months",
        "Kiểm tra lại thủ tục sau mỗi",
        "Số tháng từ ngày kiểm tra lần cuối đến lần phải đối chiếu lại với Cổng Dịch vụ công quốc gia. Trang thủ tục ghi ngày kiểm tra tới; lấy con số có hiệu lực vào ngày kiểm tra lần cuối.",
        DatedSettingKind.WholeNumber,
        "tháng");
}
