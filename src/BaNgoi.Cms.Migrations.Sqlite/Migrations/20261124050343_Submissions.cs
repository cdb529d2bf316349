using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BaNgoi.Cms.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "submission_contacts",
                columns: table => new
                {
                    SubmissionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_contacts", x => x.SubmissionId);
                });

            migrationBuilder.CreateTable(
                name: "submission_replies",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_replies", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 19, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ContactHint = table.Column<string>(type: "TEXT", nullable: false),
                    AboutId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    SendKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_submission_replies_SubmissionId",
                table: "submission_replies",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_AtUtc",
                table: "submissions",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_Code",
                table: "submissions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_submissions_DocumentId_Kind",
                table: "submissions",
                columns: new[] { "DocumentId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_submissions_SendKey",
                table: "submissions",
                column: "SendKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "submission_contacts");

            migrationBuilder.DropTable(
                name: "submission_replies");

            migrationBuilder.DropTable(
                name: "submissions");
        }
    }
}
