namespace BaNgoi.Consultations.Reports;

/// <summary>What stands above an explanation report.</summary>
/// <param name="Title">Name of the draft, without its kind: "Quy chế quản lý vỉa hè".</param>
/// <param name="DocumentKind">Kind of the draft: "Quyết định", "Nghị quyết".</param>
/// <param name="IssuingBody">The body that issues the report, or the one above the unit: "Ủy ban nhân dân phường Ba Ngòi".</param>
/// <param name="Unit">The unit of that body that drafted and answers; empty when the body itself does.</param>
/// <param name="Place">Where it is dated: "Ba Ngòi".</param>
/// <param name="OpenedOn">First day on which comments were taken.</param>
/// <param name="ClosedOn">Last such day.</param>
/// <param name="IssuedOn">Date of this edition.</param>
/// <param name="Edition">1 for the first issue; a re-issue counts on.</param>
/// <param name="Url">Full address of the report's page.</param>
/// <param name="DocumentNumber">Number and sign ("12/BC-UBND"); empty leaves room for writing them by hand.</param>
public sealed record ReportHead(
    string Title,
    string DocumentKind,
    string IssuingBody,
    string Unit,
    string Place,
    DateOnly OpenedOn,
    DateOnly ClosedOn,
    DateOnly IssuedOn,
    int Edition,
    string Url,
    string DocumentNumber = "");
