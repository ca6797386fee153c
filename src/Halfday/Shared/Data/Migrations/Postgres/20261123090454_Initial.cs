using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Halfday.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessToken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessToken", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Detached = table.Column<bool>(type: "boolean", nullable: false),
                    Portfolio = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                name: "Assessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Wanted = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<int>(type: "integer", nullable: true),
                    Objection = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OfficeWord = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Availability",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Weekday = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Availability", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BaseUnitAdoption",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BaseUnitAdoption", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BundleUpload",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Zip = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BundleUpload", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Capacity",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weekday = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Leaders = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Capacity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChosenTrade",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    IsAgreed = table.Column<bool>(type: "boolean", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChosenTrade", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Closure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Competence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Knowledge = table.Column<int>(type: "integer", nullable: false),
                    Operation = table.Column<int>(type: "integer", nullable: false),
                    Practised = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Competence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    WasThere = table.Column<bool>(type: "boolean", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HowMuch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeenById = table.Column<Guid>(type: "uuid", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Was_CheckedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Was_CheckedOutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Was_ConfirmedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Was_HowMuch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Was_Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Was_State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Was_What = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CoverMember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    MaxAway = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoverMember", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DayExchange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToDate = table.Column<DateOnly>(type: "date", nullable: false),
                    ToPart = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MentorAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CoordinatorId = table.Column<Guid>(type: "uuid", nullable: true),
                    CoordinatorAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayExchange", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TitleZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issued = table.Column<DateOnly>(type: "date", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Amends = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Supersedes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OpenPromises = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Finding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Knowledge = table.Column<int>(type: "integer", nullable: true),
                    Operation = table.Column<int>(type: "integer", nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Finding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HalfDay",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WorkshopId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Pinned = table.Column<bool>(type: "boolean", nullable: false),
                    PlanRunId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MakesUpForId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeUpById = table.Column<Guid>(type: "uuid", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CheckedIn_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CheckedIn_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CheckedOut_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CheckedOut_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Confirmation_ByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Confirmation_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Confirmation_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Confirmation_StandIn = table.Column<bool>(type: "boolean", nullable: true),
                    Dispute_ByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Dispute_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Dispute_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Dispute_Why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Excuse_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Excuse_Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Excuse_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Excuse_ReviewBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Excuse_ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Excuse_ReviewerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Excuse_Verdict = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Excuse_Word = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Ruling_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Ruling_ByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Ruling_WasThere = table.Column<bool>(type: "boolean", nullable: true),
                    Ruling_Word = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Substitution_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Substitution_ByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Substitution_InsteadOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Withdrawal_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Withdrawal_Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Work_HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Work_HowMuch = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Work_Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Work_ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Work_What = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HalfDay", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Held",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequirementId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    ByPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Held", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyKey",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Call = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Location = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKey", x => new { x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "JobSheet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Task = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TaskZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Tools = table.Column<string>(type: "text", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Change = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobSheet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalEntry",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalEntry", x => new { x.Chain, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "JournalHead",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHead", x => x.Chain);
                });

            migrationBuilder.CreateTable(
                name: "JournalPayload",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalPayload", x => new { x.Chain, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Mentor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "uuid", nullable: false),
                    MaxPerWeek = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubjectZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BodyZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Mail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MailTries = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MailFailure = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Occupation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occupation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartTimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Starts = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Badge = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Picture",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Picture", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PictureBytes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureBytes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstMonday = table.Column<DateOnly>(type: "date", nullable: false),
                    Weeks = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BasedOnId = table.Column<Guid>(type: "uuid", nullable: true),
                    MostSeconds = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Choices = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Chosen = table.Column<int>(type: "integer", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Explanation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Problem = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Plan = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    Bound = table.Column<long>(type: "bigint", nullable: true),
                    Owed = table.Column<int>(type: "integer", nullable: true),
                    Missed = table.Column<int>(type: "integer", nullable: true),
                    Progress = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublicationsSeen = table.Column<int>(type: "integer", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PosedQuestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    SittingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wording = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WordingZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Reply = table.Column<string>(type: "text", nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Points = table.Column<decimal>(type: "numeric", nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PosedQuestion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Post",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TitleZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Post", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PractisedHalfDay",
                columns: table => new
                {
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PractisedHalfDay", x => x.HalfDayId);
                });

            migrationBuilder.CreateTable(
                name: "Publication",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanRunId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstMonday = table.Column<DateOnly>(type: "date", nullable: false),
                    LastSunday = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Kept = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publication", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Wording = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WordingZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    Word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Question", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BodyZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Requirement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requirement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrant", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetProposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    ByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Verdict = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetProposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weekday = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Parts = table.Column<List<string>>(type: "text[]", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLink", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteWeights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Missed = table.Column<int>(type: "integer", nullable: false),
                    Short = table.Column<int>(type: "integer", nullable: false),
                    Switch = table.Column<int>(type: "integer", nullable: false),
                    OtherPart = table.Column<int>(type: "integer", nullable: false),
                    OtherDay = table.Column<int>(type: "integer", nullable: false),
                    Overload = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteWeights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sitting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    Questions = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sitting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StepSignature",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetVersion = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepSignature", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StudyEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadingId = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Learnt = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    LoggedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "uuid", nullable: true),
                    SittingId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    WithLeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    WithHalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Swap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TieAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Monday = table.Column<DateOnly>(type: "date", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Yes = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TieAnswer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TieGiven",
                columns: table => new
                {
                    HalfDayId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TieGiven", x => new { x.HalfDayId, x.Question });
                });

            migrationBuilder.CreateTable(
                name: "Topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Trade",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsMain = table.Column<bool>(type: "boolean", nullable: false),
                    AfterId = table.Column<Guid>(type: "uuid", nullable: true),
                    PracticeHalfDays = table.Column<int>(type: "integer", nullable: false),
                    KnowledgeTarget = table.Column<int>(type: "integer", nullable: false),
                    OperationTarget = table.Column<int>(type: "integer", nullable: false),
                    ExpiresMonths = table.Column<int>(type: "integer", nullable: true),
                    Taxonomy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trade", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    TimeZone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
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
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "Seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PoolSize = table.Column<int>(type: "integer", nullable: false),
                    Drawn = table.Column<int>(type: "integer", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NamedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SetAsideAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SetAsideBecause = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Seat_Assessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Clause",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TextZh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Posts = table.Column<List<string>>(type: "text[]", nullable: false),
                    Levels = table.Column<int[]>(type: "integer[]", nullable: false),
                    Detached = table.Column<bool>(type: "boolean", nullable: true),
                    Duty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HalfDays = table.Column<int>(type: "integer", nullable: true),
                    CheckInMinutes = table.Column<int>(type: "integer", nullable: true),
                    MakeUpWeeks = table.Column<int>(type: "integer", nullable: true),
                    Hours = table.Column<decimal>(type: "numeric", nullable: true),
                    Which = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AtLeast = table.Column<int>(type: "integer", nullable: true),
                    AtMost = table.Column<int>(type: "integer", nullable: true),
                    WithinMonths = table.Column<int>(type: "integer", nullable: true),
                    By = table.Column<DateOnly>(type: "date", nullable: true),
                    BaseLevel = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ForMonths = table.Column<int>(type: "integer", nullable: true),
                    TrialsPerYear = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clause", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clause_Decision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MentorTrade",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    MentorId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorTrade", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentorTrade_Mentor_MentorId",
                        column: x => x.MentorId,
                        principalTable: "Mentor",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TradeWorkshop",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TradeId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkshopId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeWorkshop", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TradeWorkshop_Trade_TradeId",
                        column: x => x.TradeId,
                        principalTable: "Trade",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessToken_Hash",
                table: "AccessToken",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessToken_PersonId",
                table: "AccessToken",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_PersonId_PostId_UnitId_From",
                table: "Appointment",
                columns: new[] { "PersonId", "PostId", "UnitId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_UnitId",
                table: "Appointment",
                column: "UnitId");

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
                name: "IX_Assessment_HalfDayId",
                table: "Assessment",
                column: "HalfDayId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessment_LeaderId_TradeId",
                table: "Assessment",
                columns: new[] { "LeaderId", "TradeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessment_SiteId_State",
                table: "Assessment",
                columns: new[] { "SiteId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Availability_PersonId",
                table: "Availability",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BaseUnitAdoption_PersonId",
                table: "BaseUnitAdoption",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BaseUnitAdoption_SiteId_From",
                table: "BaseUnitAdoption",
                columns: new[] { "SiteId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_BundleUpload_PersonId",
                table: "BundleUpload",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Capacity_SiteId_WorkshopId_Weekday_Part",
                table: "Capacity",
                columns: new[] { "SiteId", "WorkshopId", "Weekday", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChosenTrade_PersonId_ClauseId_TradeId",
                table: "ChosenTrade",
                columns: new[] { "PersonId", "ClauseId", "TradeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clause_DecisionId",
                table: "Clause",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Closure_UnitId_Date",
                table: "Closure",
                columns: new[] { "UnitId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Competence_PersonId",
                table: "Competence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Competence_SiteId_PersonId_TradeId_On",
                table: "Competence",
                columns: new[] { "SiteId", "PersonId", "TradeId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Correction_HalfDayId",
                table: "Correction",
                column: "HalfDayId");

            migrationBuilder.CreateIndex(
                name: "IX_Correction_SiteId_State",
                table: "Correction",
                columns: new[] { "SiteId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CoverMember_Group_PersonId",
                table: "CoverMember",
                columns: new[] { "Group", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoverMember_PersonId",
                table: "CoverMember",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DayExchange_HalfDayId",
                table: "DayExchange",
                column: "HalfDayId");

            migrationBuilder.CreateIndex(
                name: "IX_DayExchange_SiteId_State",
                table: "DayExchange",
                columns: new[] { "SiteId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Decision_Number",
                table: "Decision",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Finding_PersonId",
                table: "Finding",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Finding_SiteId_PersonId_TradeId_On",
                table: "Finding",
                columns: new[] { "SiteId", "PersonId", "TradeId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_HalfDay_LeaderId_Date",
                table: "HalfDay",
                columns: new[] { "LeaderId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_HalfDay_MakesUpForId",
                table: "HalfDay",
                column: "MakesUpForId");

            migrationBuilder.CreateIndex(
                name: "IX_HalfDay_MentorId_Date",
                table: "HalfDay",
                columns: new[] { "MentorId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_HalfDay_SiteId_Date",
                table: "HalfDay",
                columns: new[] { "SiteId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Held_SiteId_PersonId_RequirementId_From",
                table: "Held",
                columns: new[] { "SiteId", "PersonId", "RequirementId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_JobSheet_SiteId_TradeId_Version",
                table: "JobSheet",
                columns: new[] { "SiteId", "TradeId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntry_SubjectId_At",
                table: "JournalEntry",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentor_PersonId",
                table: "Mentor",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentor_SiteId",
                table: "Mentor",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorTrade_MentorId",
                table: "MentorTrade",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorTrade_SiteId_MentorId_TradeId",
                table: "MentorTrade",
                columns: new[] { "SiteId", "MentorId", "TradeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notice_Key",
                table: "Notice",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notice_Mail_NextTryAt",
                table: "Notice",
                columns: new[] { "Mail", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notice_PersonId_At",
                table: "Notice",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Occupation_Code",
                table: "Occupation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartTimes_UnitId_Part",
                table: "PartTimes",
                columns: new[] { "UnitId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_Badge",
                table: "Person",
                column: "Badge");

            migrationBuilder.CreateIndex(
                name: "IX_Person_Code",
                table: "Person",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Picture_SiteId_Hash",
                table: "Picture",
                columns: new[] { "SiteId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanRun_SiteId_FirstMonday",
                table: "PlanRun",
                columns: new[] { "SiteId", "FirstMonday" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRun_State_AskedAt",
                table: "PlanRun",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRun_Why_AskedAt",
                table: "PlanRun",
                columns: new[] { "Why", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PosedQuestion_SiteId_QuestionId",
                table: "PosedQuestion",
                columns: new[] { "SiteId", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_PosedQuestion_SiteId_SittingId_Number",
                table: "PosedQuestion",
                columns: new[] { "SiteId", "SittingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Post_Code",
                table: "Post",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PractisedHalfDay_PersonId",
                table: "PractisedHalfDay",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PractisedHalfDay_SiteId_PersonId_TradeId_On",
                table: "PractisedHalfDay",
                columns: new[] { "SiteId", "PersonId", "TradeId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Publication_PlanRunId",
                table: "Publication",
                column: "PlanRunId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publication_SiteId_FirstMonday",
                table: "Publication",
                columns: new[] { "SiteId", "FirstMonday" });

            migrationBuilder.CreateIndex(
                name: "IX_Question_SiteId_TradeId_Key",
                table: "Question",
                columns: new[] { "SiteId", "TradeId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reading_SiteId_TradeId_Key",
                table: "Reading",
                columns: new[] { "SiteId", "TradeId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requirement_SiteId_TradeId_Key",
                table: "Requirement",
                columns: new[] { "SiteId", "TradeId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrant_PersonId",
                table: "RoleGrant",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrant_UnitId",
                table: "RoleGrant",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Seat_AssessmentId_Order",
                table: "Seat",
                columns: new[] { "AssessmentId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Seat_PersonId",
                table: "Seat",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetProposal_SiteId_TradeId_Verdict",
                table: "SheetProposal",
                columns: new[] { "SiteId", "TradeId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_Shift_PersonId_Weekday",
                table: "Shift",
                columns: new[] { "PersonId", "Weekday" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInLink_Hash",
                table: "SignInLink",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SiteWeights_SiteId",
                table: "SiteWeights",
                column: "SiteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_EndsAt",
                table: "Sitting",
                column: "EndsAt",
                filter: "\"FinishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_SiteId_PersonId_TradeId",
                table: "Sitting",
                columns: new[] { "SiteId", "PersonId", "TradeId" },
                unique: true,
                filter: "\"FinishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_SiteId_TradeId_PersonId_FinishedAt",
                table: "Sitting",
                columns: new[] { "SiteId", "TradeId", "PersonId", "FinishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StepSignature_HalfDayId_SheetVersion_Step",
                table: "StepSignature",
                columns: new[] { "HalfDayId", "SheetVersion", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StepSignature_LeaderId",
                table: "StepSignature",
                column: "LeaderId");

            migrationBuilder.CreateIndex(
                name: "IX_StepSignature_SiteId_LeaderId_TradeId",
                table: "StepSignature",
                columns: new[] { "SiteId", "LeaderId", "TradeId" });

            migrationBuilder.CreateIndex(
                name: "IX_StudyEntry_PersonId_On",
                table: "StudyEntry",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_StudyEntry_SiteId_PersonId_On",
                table: "StudyEntry",
                columns: new[] { "SiteId", "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Swap_HalfDayId",
                table: "Swap",
                column: "HalfDayId");

            migrationBuilder.CreateIndex(
                name: "IX_Swap_SiteId_State",
                table: "Swap",
                columns: new[] { "SiteId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Swap_WithHalfDayId",
                table: "Swap",
                column: "WithHalfDayId");

            migrationBuilder.CreateIndex(
                name: "IX_TieAnswer_SiteId_Monday",
                table: "TieAnswer",
                columns: new[] { "SiteId", "Monday" });

            migrationBuilder.CreateIndex(
                name: "IX_Topic_SiteId_TradeId_Key",
                table: "Topic",
                columns: new[] { "SiteId", "TradeId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trade_Code",
                table: "Trade",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trade_SiteId",
                table: "Trade",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_TradeWorkshop_SiteId_TradeId_WorkshopId",
                table: "TradeWorkshop",
                columns: new[] { "SiteId", "TradeId", "WorkshopId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TradeWorkshop_TradeId",
                table: "TradeWorkshop",
                column: "TradeId");

            migrationBuilder.CreateIndex(
                name: "IX_Unit_Code",
                table: "Unit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Unit_ParentId",
                table: "Unit",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Unit_Path",
                table: "Unit",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Unit_SiteId",
                table: "Unit",
                column: "SiteId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessToken");

            migrationBuilder.DropTable(
                name: "Appointment");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Availability");

            migrationBuilder.DropTable(
                name: "BaseUnitAdoption");

            migrationBuilder.DropTable(
                name: "BundleUpload");

            migrationBuilder.DropTable(
                name: "Capacity");

            migrationBuilder.DropTable(
                name: "ChosenTrade");

            migrationBuilder.DropTable(
                name: "Clause");

            migrationBuilder.DropTable(
                name: "Closure");

            migrationBuilder.DropTable(
                name: "Competence");

            migrationBuilder.DropTable(
                name: "Correction");

            migrationBuilder.DropTable(
                name: "CoverMember");

            migrationBuilder.DropTable(
                name: "DayExchange");

            migrationBuilder.DropTable(
                name: "Finding");

            migrationBuilder.DropTable(
                name: "HalfDay");

            migrationBuilder.DropTable(
                name: "Held");

            migrationBuilder.DropTable(
                name: "IdempotencyKey");

            migrationBuilder.DropTable(
                name: "JobSheet");

            migrationBuilder.DropTable(
                name: "JournalEntry");

            migrationBuilder.DropTable(
                name: "JournalHead");

            migrationBuilder.DropTable(
                name: "JournalPayload");

            migrationBuilder.DropTable(
                name: "MentorTrade");

            migrationBuilder.DropTable(
                name: "Notice");

            migrationBuilder.DropTable(
                name: "Occupation");

            migrationBuilder.DropTable(
                name: "PartTimes");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "Picture");

            migrationBuilder.DropTable(
                name: "PictureBytes");

            migrationBuilder.DropTable(
                name: "PlanRun");

            migrationBuilder.DropTable(
                name: "PosedQuestion");

            migrationBuilder.DropTable(
                name: "Post");

            migrationBuilder.DropTable(
                name: "PractisedHalfDay");

            migrationBuilder.DropTable(
                name: "Publication");

            migrationBuilder.DropTable(
                name: "Question");

            migrationBuilder.DropTable(
                name: "Reading");

            migrationBuilder.DropTable(
                name: "Requirement");

            migrationBuilder.DropTable(
                name: "RoleGrant");

            migrationBuilder.DropTable(
                name: "Seat");

            migrationBuilder.DropTable(
                name: "SheetProposal");

            migrationBuilder.DropTable(
                name: "Shift");

            migrationBuilder.DropTable(
                name: "SignInLink");

            migrationBuilder.DropTable(
                name: "SiteWeights");

            migrationBuilder.DropTable(
                name: "Sitting");

            migrationBuilder.DropTable(
                name: "StepSignature");

            migrationBuilder.DropTable(
                name: "StudyEntry");

            migrationBuilder.DropTable(
                name: "Swap");

            migrationBuilder.DropTable(
                name: "TieAnswer");

            migrationBuilder.DropTable(
                name: "TieGiven");

            migrationBuilder.DropTable(
                name: "Topic");

            migrationBuilder.DropTable(
                name: "TradeWorkshop");

            migrationBuilder.DropTable(
                name: "Unit");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Decision");

            migrationBuilder.DropTable(
                name: "Mentor");

            migrationBuilder.DropTable(
                name: "Assessment");

            migrationBuilder.DropTable(
                name: "Trade");
        }
    }
}
