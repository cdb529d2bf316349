using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BaNgoi.Cms.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CommentQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_consultation_comment_states_ConsultationId_Status_Decision",
                table: "consultation_comment_states");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comments_ConsultationId_SubmissionId",
                table: "consultation_comments",
                columns: new[] { "ConsultationId", "SubmissionId" });

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_states_ConsultationId_Status_Decision_~",
                table: "consultation_comment_states",
                columns: new[] { "ConsultationId", "Status", "Decision", "SubmissionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_consultation_comments_ConsultationId_SubmissionId",
                table: "consultation_comments");

            migrationBuilder.DropIndex(
                name: "IX_consultation_comment_states_ConsultationId_Status_Decision_~",
                table: "consultation_comment_states");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_states_ConsultationId_Status_Decision",
                table: "consultation_comment_states",
                columns: new[] { "ConsultationId", "Status", "Decision" });
        }
    }
}
