namespace BaNgoi.Web.Tests.Http;

/// <summary>The word in what the office keeps of consultations: in one that is not public, and beside what is public of a real one.</summary>
internal static class ConsultationSecrets
{
    private const string Draft = "draftstreet";
    private const string At = "2026-11-01 00:00:00";
    private const string Word = Secrets.Word;

    /// <summary>Puts it there.</summary>
    public static IEnumerable<string> Statements =>
    [
        // In every column, of a consultation nobody published.
        $"INSERT INTO consultation_events (ConsultationId, Kind, AtUtc, ByName, Number, Url, Reason) VALUES ('{Word}', 8, '{At}', '{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_texts (ConsultationId, Number, VersionId, AtUtc, Clauses, Changes) VALUES ('{Word}', 1, '{Word}', '{At}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_clause_corrections (ConsultationId, ClauseId, Address, ByName) VALUES ('{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_comments (SubmissionId, ConsultationId, TextNumber, ClauseId, ClauseLabel, SenderKind, SenderName, ShowName, ConsentVersion, Channel, EnteredBy) VALUES ('{Word}', '{Word}', 1, '{Word}', '{Word}', 1, '{Word}', 0, '{Word}', 1, '{Word}')",
        $"INSERT INTO consultation_comment_states (SubmissionId, ConsultationId, Status, PublicText, PublicName, ReasonCode, Reason, Answer, AnswerUnit, GroupId, Revision) VALUES ('{Word}', '{Word}', 2, '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}', 1)",
        $"INSERT INTO consultation_comment_acts (SubmissionId, Kind, AtUtc, ByName, Text, Code, Reason) VALUES ('{Word}', 4, '{At}', '{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_groups (Id, ConsultationId, Number, Title) VALUES ('{Word}', '{Word}', 1, '{Word}')",
        $"INSERT INTO consultation_reports (Id, ConsultationId, Edition, AtUtc, ByName, Path, Json, Hash, Reason) VALUES ('{Word}', '{Word}', 1, '{At}', '{Word}', '{Word}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_postings (Id, ConsultationId, Place, \"From\", ByName) VALUES ('{Word}', '{Word}', '{Word}', '2026-11-01', '{Word}')",

        // Beside what is public of a real one: who did it, a comment that waits, one that was refused, and the words before a correction.
        $"INSERT INTO consultation_events (ConsultationId, Kind, AtUtc, ByName, Number, Url, Reason) VALUES ('{Draft}', 8, '{At}', '{Word}', '', '', 'Thông báo cho mọi người.')",
        $"INSERT INTO consultation_clause_corrections (ConsultationId, ClauseId, Address, ByName) VALUES ('{Draft}', '{Word}', '{Word}', '{Word}')",
        $"INSERT INTO consultation_postings (Id, ConsultationId, Place, \"From\", ByName) VALUES ('p1', '{Draft}', 'Bảng tin mẫu', '2026-11-01', '{Word}')",
        Submission("c1", "abcd-efgh-jkmn-wxy2"),
        Submission("c2", "abcd-efgh-jkmn-wxy3"),
        $"INSERT INTO consultation_comments (SubmissionId, ConsultationId, TextNumber, ClauseLabel, SenderKind, SenderName, ShowName, ConsentVersion, Channel, EnteredBy) VALUES ('c1', '{Draft}', 1, '', 1, '{Word}', 1, 'x', 1, '{Word}'), ('c2', '{Draft}', 1, '', 1, '{Word}', 1, 'x', 1, '')",
        $"INSERT INTO consultation_comment_states (SubmissionId, ConsultationId, Status, PublicText, PublicName, ReasonCode, Reason, Answer, AnswerUnit, Revision) VALUES ('c2', '{Draft}', 2, '{Word}', '{Word}', 'insult', '{Word}', '{Word}', '{Word}', 1)",
        $"INSERT INTO consultation_comment_acts (SubmissionId, Kind, AtUtc, ByName, Text, Code, Reason) SELECT SubmissionId, 4, '{At}', '{Word}', 'Lời trước {Word}', '', '{Word}' FROM consultation_comment_states WHERE ConsultationId = '{Draft}' AND Status = 1",
    ];

    private static string Submission(string id, string code) =>
        $"INSERT INTO submissions (Id, Code, Kind, AtUtc, DocumentId, Path, Title, Choice, Text, ContactHint, SendKey) VALUES ('{id}', '{code}', 'policy-comment', '{At}', '{Draft}', 'du-thao/x', 'Dự thảo', '', 'Ý kiến {Word}', '', '{id}')";
}
