using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BaNgoi.Cms.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    DisplayName = table.Column<string>(type: "text", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    Closed = table.Column<bool>(type: "boolean", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<string>(type: "text", nullable: false),
                    ActorName = table.Column<string>(type: "text", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: true),
                    VersionId = table.Column<string>(type: "text", nullable: true),
                    Summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "code_lists",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    FileName = table.Column<string>(type: "text", nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UploadedBy = table.Column<string>(type: "text", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultation_clause_corrections",
                columns: table => new
                {
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ClauseId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Address = table.Column<string>(type: "text", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_clause_corrections", x => new { x.ConsultationId, x.ClauseId });
                });

            migrationBuilder.CreateTable(
                name: "consultation_comment_acts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_comment_acts", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "consultation_comment_states",
                columns: table => new
                {
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    PublicText = table.Column<string>(type: "text", nullable: false),
                    PublicName = table.Column<string>(type: "text", nullable: false),
                    ReasonCode = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<int>(type: "integer", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    AnswerUnit = table.Column<string>(type: "text", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GroupId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_comment_states", x => x.SubmissionId);
                });

            migrationBuilder.CreateTable(
                name: "consultation_comments",
                columns: table => new
                {
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    TextNumber = table.Column<int>(type: "integer", nullable: false),
                    ClauseId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    ClauseLabel = table.Column<string>(type: "text", nullable: false),
                    SenderKind = table.Column<int>(type: "integer", nullable: false),
                    SenderName = table.Column<string>(type: "text", nullable: false),
                    NameDeletedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ShowName = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentVersion = table.Column<string>(type: "text", nullable: false),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredBy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_comments", x => x.SubmissionId);
                });

            migrationBuilder.CreateTable(
                name: "consultation_events",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    OpensUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosesUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: true),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "consultation_groups",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultation_postings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_postings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultation_reports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consultation_texts",
                columns: table => new
                {
                    ConsultationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Clauses = table.Column<string>(type: "text", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation_texts", x => new { x.ConsultationId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "content_items",
                columns: table => new
                {
                    ItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    DisplayText = table.Column<string>(type: "text", nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: true),
                    Alias = table.Column<string>(type: "text", nullable: true),
                    ContainerId = table.Column<string>(type: "text", nullable: true),
                    UnitId = table.Column<string>(type: "text", nullable: true),
                    Owner = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    ScheduledUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedBy = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_items", x => x.ItemId);
                });

            migrationBuilder.CreateTable(
                name: "content_reviews",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Current = table.Column<bool>(type: "boolean", nullable: false),
                    SubmittedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedById = table.Column<string>(type: "text", nullable: false),
                    SubmittedBy = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: false),
                    DecisionNote = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_reviews", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "content_versions",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    DisplayText = table.Column<string>(type: "text", nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    WasPublic = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Owner = table.Column<string>(type: "text", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_versions", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "dated_values",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    CorrectsId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    EnteredBy = table.Column<string>(type: "text", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dated_values", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mail_attempts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MessageId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_attempts", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "mail_messages",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ToAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    LimitKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DocumentId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    QueuedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenUpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "media_files",
                columns: table => new
                {
                    Path = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    AlternativeText = table.Column<string>(type: "text", nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UploadedBy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_files", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    ContainerId = table.Column<string>(type: "text", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "public_aspects",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    OnPage = table.Column<bool>(type: "boolean", nullable: false),
                    OnList = table.Column<bool>(type: "boolean", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_aspects", x => new { x.DocumentId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "public_documents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    Alias = table.Column<string>(type: "character varying(767)", maxLength: 767, nullable: true),
                    ContainerId = table.Column<string>(type: "text", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortKey = table.Column<string>(type: "text", nullable: false),
                    FilterText = table.Column<string>(type: "text", nullable: false),
                    Listing = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Search = table.Column<string>(type: "text", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "public_editions",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    DocumentId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_editions", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "public_facets",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    ContainerId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_facets", x => new { x.DocumentId, x.Name, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "public_media",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_media", x => new { x.DocumentId, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "public_redirects",
                columns: table => new
                {
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    DocumentId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_redirects", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "public_site",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_site", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "public_withdrawals",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_withdrawals", x => x.DocumentId);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "text", nullable: false),
                    RoleName = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_grants", x => new { x.UserId, x.RoleName, x.UnitId });
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Permissions = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "search_asides",
                columns: table => new
                {
                    Folded = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_asides", x => x.Folded);
                });

            migrationBuilder.CreateTable(
                name: "searched_queries",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Spelling = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Folded = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    WithoutResult = table.Column<int>(type: "integer", nullable: false),
                    Elsewhere = table.Column<int>(type: "integer", nullable: false),
                    Clicked = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_searched_queries", x => new { x.Day, x.Spelling });
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "text", nullable: false),
                    SealedKey = table.Column<string>(type: "text", nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryHashes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_second_factors", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "site_documents",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_documents", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "submission_contact_answers",
                columns: table => new
                {
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Answer = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_contact_answers", x => x.SubmissionId);
                });

            migrationBuilder.CreateTable(
                name: "submission_contact_links",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_contact_links", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "submission_contacts",
                columns: table => new
                {
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Contact = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_contacts", x => x.SubmissionId);
                });

            migrationBuilder.CreateTable(
                name: "submission_replies",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_replies", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: false),
                    Kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DocumentId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Choice = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    ContactHint = table.Column<string>(type: "text", nullable: false),
                    AboutId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    SendKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "working_copies",
                columns: table => new
                {
                    Place = table.Column<string>(type: "text", nullable: false),
                    UserId = table.Column<string>(type: "text", nullable: false),
                    UserName = table.Column<string>(type: "text", nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TypedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    Typed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_working_copies", x => new { x.Place, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "text", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "text", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "code_list_entries",
                columns: table => new
                {
                    ListId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_list_entries", x => new { x.ListId, x.Code });
                    table.ForeignKey(
                        name: "FK_code_list_entries_code_lists_ListId",
                        column: x => x.ListId,
                        principalTable: "code_lists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_ItemId",
                table: "audit",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_code_lists_ContentType_From",
                table: "code_lists",
                columns: new[] { "ContentType", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_acts_SubmissionId",
                table: "consultation_comment_acts",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_states_ConsultationId_Number",
                table: "consultation_comment_states",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_states_ConsultationId_Status_Decision",
                table: "consultation_comment_states",
                columns: new[] { "ConsultationId", "Status", "Decision" });

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comment_states_GroupId",
                table: "consultation_comment_states",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_comments_ConsultationId_ClauseId",
                table: "consultation_comments",
                columns: new[] { "ConsultationId", "ClauseId" });

            migrationBuilder.CreateIndex(
                name: "IX_consultation_events_ConsultationId",
                table: "consultation_events",
                column: "ConsultationId");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_groups_ConsultationId_Number",
                table: "consultation_groups",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consultation_postings_ConsultationId",
                table: "consultation_postings",
                column: "ConsultationId");

            migrationBuilder.CreateIndex(
                name: "IX_consultation_reports_ConsultationId_Edition",
                table: "consultation_reports",
                columns: new[] { "ConsultationId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_content_items_Alias",
                table: "content_items",
                column: "Alias");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ContentType_ModifiedUtc",
                table: "content_items",
                columns: new[] { "ContentType", "ModifiedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ModifiedBy",
                table: "content_items",
                column: "ModifiedBy");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ModifiedUtc",
                table: "content_items",
                column: "ModifiedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_Owner",
                table: "content_items",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_Path",
                table: "content_items",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ScheduledUtc",
                table: "content_items",
                column: "ScheduledUtc");

            migrationBuilder.CreateIndex(
                name: "IX_content_reviews_current",
                table: "content_reviews",
                column: "ItemId",
                unique: true,
                filter: "\"Current\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_reviews_Current_State",
                table: "content_reviews",
                columns: new[] { "Current", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_content_reviews_ItemId",
                table: "content_reviews",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_content_reviews_VersionId",
                table: "content_reviews",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_ItemId_Latest",
                table: "content_versions",
                columns: new[] { "ItemId", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_ItemId_Number",
                table: "content_versions",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_ItemId_Published",
                table: "content_versions",
                columns: new[] { "ItemId", "Published" });

            migrationBuilder.CreateIndex(
                name: "IX_dated_values_CorrectsId",
                table: "dated_values",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dated_values_Key",
                table: "dated_values",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_mail_attempts_MessageId",
                table: "mail_attempts",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_mail_messages_LimitKey_QueuedUtc",
                table: "mail_messages",
                columns: new[] { "LimitKey", "QueuedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_mail_messages_State_NextAttemptUtc",
                table: "mail_messages",
                columns: new[] { "State", "NextAttemptUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_mail_messages_SubmissionId",
                table: "mail_messages",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_public_documents_Alias",
                table: "public_documents",
                column: "Alias");

            migrationBuilder.CreateIndex(
                name: "IX_public_documents_ContainerId_Order_SortKey_Id",
                table: "public_documents",
                columns: new[] { "ContainerId", "Order", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_public_documents_ContentType",
                table: "public_documents",
                column: "ContentType");

            migrationBuilder.CreateIndex(
                name: "IX_public_documents_Path",
                table: "public_documents",
                column: "Path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_public_editions_DocumentId_FromUtc",
                table: "public_editions",
                columns: new[] { "DocumentId", "FromUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_public_facets_ContainerId_Name_Value",
                table: "public_facets",
                columns: new[] { "ContainerId", "Name", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_public_media_Path",
                table: "public_media",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_public_redirects_DocumentId",
                table: "public_redirects",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_public_withdrawals_Path",
                table: "public_withdrawals",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_submission_contact_links_SubmissionId",
                table: "submission_contact_links",
                column: "SubmissionId");

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

            migrationBuilder.CreateIndex(
                name: "IX_working_copies_SeenUtc",
                table: "working_copies",
                column: "SeenUtc");

            migrationBuilder.CreateAppendOnlyTriggers();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "code_list_entries");

            migrationBuilder.DropTable(
                name: "consultation_clause_corrections");

            migrationBuilder.DropTable(
                name: "consultation_comment_acts");

            migrationBuilder.DropTable(
                name: "consultation_comment_states");

            migrationBuilder.DropTable(
                name: "consultation_comments");

            migrationBuilder.DropTable(
                name: "consultation_events");

            migrationBuilder.DropTable(
                name: "consultation_groups");

            migrationBuilder.DropTable(
                name: "consultation_postings");

            migrationBuilder.DropTable(
                name: "consultation_reports");

            migrationBuilder.DropTable(
                name: "consultation_texts");

            migrationBuilder.DropTable(
                name: "content_items");

            migrationBuilder.DropTable(
                name: "content_reviews");

            migrationBuilder.DropTable(
                name: "content_versions");

            migrationBuilder.DropTable(
                name: "dated_values");

            migrationBuilder.DropTable(
                name: "mail_attempts");

            migrationBuilder.DropTable(
                name: "mail_messages");

            migrationBuilder.DropTable(
                name: "media_files");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "public_aspects");

            migrationBuilder.DropTable(
                name: "public_documents");

            migrationBuilder.DropTable(
                name: "public_editions");

            migrationBuilder.DropTable(
                name: "public_facets");

            migrationBuilder.DropTable(
                name: "public_media");

            migrationBuilder.DropTable(
                name: "public_redirects");

            migrationBuilder.DropTable(
                name: "public_site");

            migrationBuilder.DropTable(
                name: "public_withdrawals");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "search_asides");

            migrationBuilder.DropTable(
                name: "searched_queries");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropTable(
                name: "site_documents");

            migrationBuilder.DropTable(
                name: "submission_contact_answers");

            migrationBuilder.DropTable(
                name: "submission_contact_links");

            migrationBuilder.DropTable(
                name: "submission_contacts");

            migrationBuilder.DropTable(
                name: "submission_replies");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "working_copies");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "code_lists");
        }
    }
}
