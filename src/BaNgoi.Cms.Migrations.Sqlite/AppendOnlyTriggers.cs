using Microsoft.EntityFrameworkCore.Migrations;

namespace BaNgoi.Cms.Migrations.Sqlite;

/// <summary>
/// What nobody edits, whoever holds the connection: the audit trail, what a citizen sent and the office answered,
/// lists of codes, dated values of settings, attempts to send mail, what happened to consultations, what owners of addresses said. A migration
/// that makes these tables anew ends with this.
/// </summary>
internal static class AppendOnlyTriggers
{
    private static readonly string[] Histories = ["consultation_events", "consultation_texts", "consultation_comment_acts", "consultation_reports", "submission_contact_links", "submission_contact_answers"];

    // All but the sender's name, which is deleted when its time is over.
    private const string AsReceived = "\"SubmissionId\", \"ConsultationId\", \"TextNumber\", \"ClauseId\", \"ClauseLabel\", \"SenderKind\", \"ShowName\", \"ConsentVersion\", \"Channel\", \"ReceivedOn\", \"EnteredBy\"";

    public static void CreateAppendOnlyTriggers(this MigrationBuilder migration)
    {
        migration.Sql("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;");
        migration.Sql("CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;");
        migration.Sql("CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions BEGIN SELECT RAISE(ABORT, 'what was received or answered is never changed'); END;");
        migration.Sql("CREATE TRIGGER code_lists_no_update BEFORE UPDATE ON code_lists BEGIN SELECT RAISE(ABORT, 'a list that was issued is never changed'); END;");
        migration.Sql("CREATE TRIGGER code_list_entries_no_update BEFORE UPDATE ON code_list_entries BEGIN SELECT RAISE(ABORT, 'a list that was issued is never changed'); END;");
        migration.Sql("CREATE TRIGGER code_lists_no_delete BEFORE DELETE ON code_lists BEGIN SELECT RAISE(ABORT, 'a list that was issued is never changed'); END;");
        migration.Sql("CREATE TRIGGER code_list_entries_no_delete BEFORE DELETE ON code_list_entries BEGIN SELECT RAISE(ABORT, 'a list that was issued is never changed'); END;");
        migration.Sql("CREATE TRIGGER submission_replies_no_update BEFORE UPDATE ON submission_replies BEGIN SELECT RAISE(ABORT, 'what was received or answered is never changed'); END;");
        migration.Sql("CREATE TRIGGER dated_values_no_update BEFORE UPDATE ON dated_values BEGIN SELECT RAISE(ABORT, 'a value of a setting is never changed'); END;");
        migration.Sql("CREATE TRIGGER dated_values_no_delete BEFORE DELETE ON dated_values BEGIN SELECT RAISE(ABORT, 'a value of a setting is never removed'); END;");
        migration.Sql("CREATE TRIGGER mail_attempts_no_update BEFORE UPDATE ON mail_attempts BEGIN SELECT RAISE(ABORT, 'the log of mail is append-only'); END;");
        migration.Sql("CREATE TRIGGER mail_attempts_no_delete BEFORE DELETE ON mail_attempts BEGIN SELECT RAISE(ABORT, 'the log of mail is append-only'); END;");
        foreach (var table in Histories)
        {
            migration.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;");
            migration.Sql($"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;");
        }

        migration.Sql($"CREATE TRIGGER consultation_comments_no_update BEFORE UPDATE OF {AsReceived} ON consultation_comments BEGIN SELECT RAISE(ABORT, 'what was received is never changed'); END;");
    }
}
