using Microsoft.EntityFrameworkCore.Migrations;

namespace BaNgoi.Cms.Migrations.PostgreSql;

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
        migration.Sql("CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;");
        migration.Sql("CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_append_only();");
        migration.Sql("CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'what was received or answered is never changed'; END $$;");
        migration.Sql("CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions FOR EACH ROW EXECUTE FUNCTION never_changed();");
        migration.Sql("CREATE TRIGGER code_lists_append_only BEFORE UPDATE OR DELETE ON code_lists FOR EACH ROW EXECUTE FUNCTION never_changed();");
        migration.Sql("CREATE TRIGGER code_list_entries_append_only BEFORE UPDATE OR DELETE ON code_list_entries FOR EACH ROW EXECUTE FUNCTION never_changed();");
        migration.Sql("CREATE TRIGGER submission_replies_no_update BEFORE UPDATE ON submission_replies FOR EACH ROW EXECUTE FUNCTION never_changed();");
        migration.Sql("CREATE FUNCTION dated_values_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a value of a setting is never changed or removed'; END $$;");
        migration.Sql("CREATE TRIGGER dated_values_append_only BEFORE UPDATE OR DELETE ON dated_values FOR EACH ROW EXECUTE FUNCTION dated_values_append_only();");
        migration.Sql("CREATE FUNCTION mail_attempts_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log of mail is append-only'; END $$;");
        migration.Sql("CREATE TRIGGER mail_attempts_append_only BEFORE UPDATE OR DELETE ON mail_attempts FOR EACH ROW EXECUTE FUNCTION mail_attempts_append_only();");
        foreach (var table in Histories)
        {
            migration.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION never_changed();");
        }

        migration.Sql($"CREATE TRIGGER consultation_comments_no_update BEFORE UPDATE OF {AsReceived} ON consultation_comments FOR EACH ROW EXECUTE FUNCTION never_changed();");
    }
}
