using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddExposureFigure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention");

            migrationBuilder.AddColumn<int>(
                name: "AcceptFromTenths",
                table: "exposure_topic",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskFromTenths",
                table: "exposure_topic",
                type: "integer",
                nullable: false,
                defaultValue: 20);

            migrationBuilder.AddColumn<string>(
                name: "NotUsTerms",
                table: "exposure_topic",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OwnNames",
                table: "exposure_topic",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "People",
                table: "exposure_topic",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeTerms",
                table: "exposure_topic",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Query",
                table: "exposure_topic",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "exposure_outlet",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Local");

            migrationBuilder.AddColumn<string>(
                name: "PressCouncil",
                table: "exposure_outlet",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PressCouncilOn",
                table: "exposure_outlet",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_outlet",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "Url",
                table: "exposure_mention",
                type: "character varying(2048)",
                maxLength: 2048,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2048)",
                oldMaxLength: 2048);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeadSinceUtc",
                table: "exposure_mention",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EvidencedUtc",
                table: "exposure_mention",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Fingerprint",
                table: "exposure_mention",
                type: "bytea",
                maxLength: 1024,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<bool>(
                name: "HasWarnings",
                table: "exposure_mention",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsAutomatic",
                table: "exposure_mention",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPassing",
                table: "exposure_mention",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LoggedBy",
                table: "exposure_mention",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "exposure_mention",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Priority",
                table: "exposure_mention",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Prominence",
                table: "exposure_mention",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "exposure_mention",
                type: "character varying(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "StoryId",
                table: "exposure_mention",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Tone",
                table: "exposure_mention",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TopicId",
                table: "exposure_mention",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantedBy",
                table: "exposure_found_link",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmationSentUtc",
                table: "accounts_user",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "accounts_user",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "id");

            migrationBuilder.CreateTable(
                name: "exposure_alert_mail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ClaimedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mentions = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_alert_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_alert_subscription",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    TopicId = table.Column<long>(type: "bigint", nullable: true),
                    Rhythm = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ImmediateFromTenths = table.Column<int>(type: "integer", nullable: true),
                    DigestSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ImmediateSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastDigestOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_alert_subscription", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_alert_subscription_exposure_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "exposure_topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_counting_rule",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Kinds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Indonesian = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    English = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_counting_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_dropped_article",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FoundLinkId = table.Column<long>(type: "bigint", nullable: false),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CanonicalUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedFrom = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ScoreTenths = table.Column<int>(type: "integer", nullable: false),
                    TopicId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Warnings = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PageHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TextLength = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_dropped_article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_dropped_article_exposure_found_link_FoundLinkId",
                        column: x => x.FoundLinkId,
                        principalTable: "exposure_found_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_dropped_article_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exposure_dropped_article_exposure_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "exposure_topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "exposure_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RegroupedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_evidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    CapturedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RemovedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    RemovedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_evidence_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_known_article",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    CanonicalUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    SiteKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    OutletName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AddedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_known_article", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_link_check",
                columns: table => new
                {
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    NextCheckUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CheckedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Health = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MovedTo = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    MissingSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnclearTimes = table.Column<int>(type: "integer", nullable: false),
                    Failure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    FailureDetail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_link_check", x => x.MentionId);
                    table.ForeignKey(
                        name: "FK_exposure_link_check_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_version",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    PageHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CopyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_mention_version_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_outlet_alias",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    SiteKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    FormerSlug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_outlet_alias", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_outlet_alias_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_pasted_page",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PastedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    FetchedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reading = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_pasted_page", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_review_action",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsBulk = table.Column<bool>(type: "boolean", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_review_action", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_saved_view",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    IsDefault = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_saved_view", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_story_split",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_story_split", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_story_split_exposure_mention_FirstId",
                        column: x => x.FirstId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_story_split_exposure_mention_SecondId",
                        column: x => x.SecondId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_tier_rule",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PressCouncil = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    IsOwn = table.Column<bool>(type: "boolean", nullable: true),
                    Tier = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_tier_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_topic_model",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TopicId = table.Column<long>(type: "bigint", nullable: false),
                    TrainedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Examples = table.Column<int>(type: "integer", nullable: false),
                    Accepted = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Auc = table.Column<double>(type: "double precision", nullable: true),
                    BaselineAuc = table.Column<double>(type: "double precision", nullable: true),
                    Precision = table.Column<double>(type: "double precision", nullable: true),
                    BaselinePrecision = table.Column<double>(type: "double precision", nullable: true),
                    Weights = table.Column<string>(type: "text", nullable: false),
                    GoodSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsSwitchedOff = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_topic_model", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_topic_model_exposure_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "exposure_topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicators_baseline",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NagariId = table.Column<long>(type: "bigint", nullable: true),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SetUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_baseline", x => x.Id);
                    table.ForeignKey(
                        name: "FK_indicators_baseline_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_agreement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_partner",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OtherNames = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    NagariId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partner", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_partner_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_alert_sent",
                columns: table => new
                {
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    MailId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_alert_sent", x => new { x.UserName, x.MentionId });
                    table.ForeignKey(
                        name: "FK_exposure_alert_sent_exposure_alert_mail_MailId",
                        column: x => x.MailId,
                        principalTable: "exposure_alert_mail",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exposure_alert_sent_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_story",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    OriginalId = table.Column<long>(type: "bigint", nullable: true),
                    RegroupedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_story", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_story_exposure_event_EventId",
                        column: x => x.EventId,
                        principalTable: "exposure_event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_reviewed_mention",
                columns: table => new
                {
                    ActionId = table.Column<long>(type: "bigint", nullable: false),
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    After = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsRestored = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_reviewed_mention", x => new { x.ActionId, x.MentionId });
                    table.ForeignKey(
                        name: "FK_exposure_reviewed_mention_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_reviewed_mention_exposure_review_action_ActionId",
                        column: x => x.ActionId,
                        principalTable: "exposure_review_action",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_agreement",
                columns: table => new
                {
                    AgreementId = table.Column<long>(type: "bigint", nullable: false),
                    MentionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention_agreement", x => new { x.AgreementId, x.MentionId });
                    table.ForeignKey(
                        name: "FK_exposure_mention_agreement_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_mention_agreement_partnerships_agreement_Agreement~",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_partner",
                columns: table => new
                {
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    PartnerId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention_partner", x => new { x.MentionId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_exposure_mention_partner_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_mention_partner_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_agreement_partner",
                columns: table => new
                {
                    AgreementId = table.Column<long>(type: "bigint", nullable: false),
                    PartnerId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement_partner", x => new { x.AgreementId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_agreement_Agree~",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_partner_Partner~",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_event_suggestion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    ScoreTenths = table.Column<int>(type: "integer", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_event_suggestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_event_suggestion_exposure_story_FirstId",
                        column: x => x.FirstId,
                        principalTable: "exposure_story",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_event_suggestion_exposure_story_SecondId",
                        column: x => x.SecondId,
                        principalTable: "exposure_story",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_by_day",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn", "Id", "OutletId", "Kind", "TopicId", "ScoreTenths", "IsAutomatic", "HasWarnings", "LoggedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_by_decision",
                table: "exposure_mention",
                columns: new[] { "State", "DecidedUtc", "Id", "OutletId", "Kind", "TopicId", "PublishedOn", "ScoreTenths", "IsAutomatic", "HasWarnings", "LoggedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_by_priority",
                table: "exposure_mention",
                columns: new[] { "State", "Priority", "Id", "OutletId", "Kind", "TopicId", "PublishedOn", "ScoreTenths", "IsAutomatic", "HasWarnings", "LoggedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_figures",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn", "Kind", "OutletId", "StoryId", "TopicId", "Tone", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention",
                column: "FoundUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_PublishedOn_Fingerprint",
                table: "exposure_mention",
                columns: new[] { "PublishedOn", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_search",
                table: "exposure_mention",
                columns: new[] { "State", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_EvidencedUtc",
                table: "exposure_mention",
                columns: new[] { "State", "EvidencedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_StoryId_State",
                table: "exposure_mention",
                columns: new[] { "StoryId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_TopicId",
                table: "exposure_mention",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_mail_State_NextAttemptUtc",
                table: "exposure_alert_mail",
                columns: new[] { "State", "NextAttemptUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_mail_UserName_Id",
                table: "exposure_alert_mail",
                columns: new[] { "UserName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_sent_MailId",
                table: "exposure_alert_sent",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_sent_MentionId",
                table: "exposure_alert_sent",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_subscription_all",
                table: "exposure_alert_subscription",
                column: "UserName",
                unique: true,
                filter: "\"TopicId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_subscription_TopicId",
                table: "exposure_alert_subscription",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_alert_subscription_UserName_TopicId",
                table: "exposure_alert_subscription",
                columns: new[] { "UserName", "TopicId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_counting_rule_Number",
                table: "exposure_counting_rule",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_counting_rule_ValidFrom",
                table: "exposure_counting_rule",
                column: "ValidFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_dropped_article_FoundLinkId",
                table: "exposure_dropped_article",
                column: "FoundLinkId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_dropped_article_OutletId_Id",
                table: "exposure_dropped_article",
                columns: new[] { "OutletId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_dropped_article_ReadUtc",
                table: "exposure_dropped_article",
                column: "ReadUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_dropped_article_ScoreTenths_Id",
                table: "exposure_dropped_article",
                columns: new[] { "ScoreTenths", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_dropped_article_TopicId",
                table: "exposure_dropped_article",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_event_suggestion_FirstId_SecondId",
                table: "exposure_event_suggestion",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_event_suggestion_SecondId",
                table: "exposure_event_suggestion",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_event_suggestion_State_ScoreTenths",
                table: "exposure_event_suggestion",
                columns: new[] { "State", "ScoreTenths" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_evidence_FileHash",
                table: "exposure_evidence",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_evidence_MentionId_Id",
                table: "exposure_evidence",
                columns: new[] { "MentionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_known_article_CanonicalUrl",
                table: "exposure_known_article",
                column: "CanonicalUrl",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_known_article_Day_Id",
                table: "exposure_known_article",
                columns: new[] { "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_link_check_NextCheckUtc",
                table: "exposure_link_check",
                column: "NextCheckUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_agreement_MentionId",
                table: "exposure_mention_agreement",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_partner_PartnerId",
                table: "exposure_mention_partner",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_version_MentionId_SeenUtc",
                table: "exposure_mention_version",
                columns: new[] { "MentionId", "SeenUtc" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_alias_FormerSlug",
                table: "exposure_outlet_alias",
                column: "FormerSlug");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_alias_OutletId",
                table: "exposure_outlet_alias",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_alias_SiteKey",
                table: "exposure_outlet_alias",
                column: "SiteKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_pasted_page_FetchedUtc",
                table: "exposure_pasted_page",
                column: "FetchedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_review_action_By_Id",
                table: "exposure_review_action",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_reviewed_mention_MentionId",
                table: "exposure_reviewed_mention",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_saved_view_Owner_Name",
                table: "exposure_saved_view",
                columns: new[] { "Owner", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_EventId",
                table: "exposure_story",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_RegroupedUtc",
                table: "exposure_story",
                column: "RegroupedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_split_FirstId_SecondId",
                table: "exposure_story_split",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_split_SecondId",
                table: "exposure_story_split",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_tier_rule_ValidFrom_Position",
                table: "exposure_tier_rule",
                columns: new[] { "ValidFrom", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_topic_model_TopicId",
                table: "exposure_topic_model",
                column: "TopicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_baseline_Code_NagariId_Id",
                table: "indicators_baseline",
                columns: new[] { "Code", "NagariId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_baseline_NagariId",
                table: "indicators_baseline",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_Slug",
                table: "partnerships_agreement",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_partner_PartnerId",
                table: "partnerships_agreement_partner",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partner_NagariId",
                table: "partnerships_partner",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partner_Slug",
                table: "partnerships_partner",
                column: "Slug",
                unique: true);

            // Until now each mention stood for itself: it becomes the only printing of a story of its own, on an event of its own.
            migrationBuilder.Sql("""
                INSERT INTO exposure_event ("Id", "Version") SELECT "Id", 0 FROM exposure_mention;
                INSERT INTO exposure_story ("Id", "EventId", "Version") SELECT "Id", "Id", 0 FROM exposure_mention;
                UPDATE exposure_mention SET "StoryId" = "Id", "Priority" = "ScoreTenths",
                    "SearchText" = lower(substr("Title" || ' ' || "Sentence", 1, 600)),
                    "HasWarnings" = (replace(replace(replace("Warnings", 'date.zone-assumed', ''), 'rule.unmatched:remove', ''), chr(10), '') <> '');
                SELECT setval(pg_get_serial_sequence('exposure_event', 'Id'), (SELECT coalesce(max("Id"), 1) FROM exposure_event));
                SELECT setval(pg_get_serial_sequence('exposure_story', 'Id'), (SELECT coalesce(max("Id"), 1) FROM exposure_story));
                """);

            migrationBuilder.AddForeignKey(
                name: "FK_exposure_mention_exposure_story_StoryId",
                table: "exposure_mention",
                column: "StoryId",
                principalTable: "exposure_story",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_exposure_mention_exposure_topic_TopicId",
                table: "exposure_mention",
                column: "TopicId",
                principalTable: "exposure_topic",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_exposure_mention_exposure_story_StoryId",
                table: "exposure_mention");

            migrationBuilder.DropForeignKey(
                name: "FK_exposure_mention_exposure_topic_TopicId",
                table: "exposure_mention");

            migrationBuilder.DropTable(
                name: "exposure_alert_sent");

            migrationBuilder.DropTable(
                name: "exposure_alert_subscription");

            migrationBuilder.DropTable(
                name: "exposure_counting_rule");

            migrationBuilder.DropTable(
                name: "exposure_dropped_article");

            migrationBuilder.DropTable(
                name: "exposure_event_suggestion");

            migrationBuilder.DropTable(
                name: "exposure_evidence");

            migrationBuilder.DropTable(
                name: "exposure_known_article");

            migrationBuilder.DropTable(
                name: "exposure_link_check");

            migrationBuilder.DropTable(
                name: "exposure_mention_agreement");

            migrationBuilder.DropTable(
                name: "exposure_mention_partner");

            migrationBuilder.DropTable(
                name: "exposure_mention_version");

            migrationBuilder.DropTable(
                name: "exposure_outlet_alias");

            migrationBuilder.DropTable(
                name: "exposure_pasted_page");

            migrationBuilder.DropTable(
                name: "exposure_reviewed_mention");

            migrationBuilder.DropTable(
                name: "exposure_saved_view");

            migrationBuilder.DropTable(
                name: "exposure_story_split");

            migrationBuilder.DropTable(
                name: "exposure_tier_rule");

            migrationBuilder.DropTable(
                name: "exposure_topic_model");

            migrationBuilder.DropTable(
                name: "indicators_baseline");

            migrationBuilder.DropTable(
                name: "partnerships_agreement_partner");

            migrationBuilder.DropTable(
                name: "exposure_alert_mail");

            migrationBuilder.DropTable(
                name: "exposure_story");

            migrationBuilder.DropTable(
                name: "exposure_review_action");

            migrationBuilder.DropTable(
                name: "partnerships_agreement");

            migrationBuilder.DropTable(
                name: "partnerships_partner");

            migrationBuilder.DropTable(
                name: "exposure_event");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_by_day",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_by_decision",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_by_priority",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_figures",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_PublishedOn_Fingerprint",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_search",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_EvidencedUtc",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_StoryId_State",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_TopicId",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "AcceptFromTenths",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "AskFromTenths",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "NotUsTerms",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "OwnNames",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "People",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "ProgrammeTerms",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "Query",
                table: "exposure_topic");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "exposure_outlet");

            migrationBuilder.DropColumn(
                name: "PressCouncil",
                table: "exposure_outlet");

            migrationBuilder.DropColumn(
                name: "PressCouncilOn",
                table: "exposure_outlet");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "exposure_outlet");

            migrationBuilder.DropColumn(
                name: "DeadSinceUtc",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "EvidencedUtc",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "HasWarnings",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "IsAutomatic",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "IsPassing",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "LoggedBy",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Prominence",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "StoryId",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Tone",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "TopicId",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "WantedBy",
                table: "exposure_found_link");

            migrationBuilder.DropColumn(
                name: "ConfirmationSentUtc",
                table: "accounts_user");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "accounts_user");

            migrationBuilder.AlterColumn<string>(
                name: "Url",
                table: "exposure_mention",
                type: "character varying(2048)",
                maxLength: 2048,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(2048)",
                oldMaxLength: 2048,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn" });
        }
    }
}
