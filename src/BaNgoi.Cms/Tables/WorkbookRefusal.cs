namespace BaNgoi.Cms.Tables;

/// <summary>Why a file is not read as a workbook.</summary>
/// <param name="Message">In English, for the command line.</param>
/// <param name="ForEditors">In Vietnamese, for those who upload it.</param>
/// <param name="Cause">What the zip reader said, when it did.</param>
public sealed record WorkbookRefusal(string Message, string ForEditors, Exception? Cause = null);
