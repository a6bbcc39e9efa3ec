using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_role",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    NormalizedName = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_role", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_user",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PasswordHash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false),
                    UserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_user", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_host_slot",
                columns: table => new
                {
                    Site = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    NextAllowedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BusyUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BusyToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_host_slot", x => x.Site);
                });

            migrationBuilder.CreateTable(
                name: "exposure_outlet",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SiteKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsOwn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_outlet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_robots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Origin = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Rules = table.Column<string>(type: "text", nullable: true),
                    FetchedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_robots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_topic",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    SubjectTerms = table.Column<string>(type: "text", nullable: false),
                    PlaceTerms = table.Column<string>(type: "text", nullable: false),
                    AmbiguousPlaceTerms = table.Column<string>(type: "text", nullable: false),
                    ContextTerms = table.Column<string>(type: "text", nullable: false),
                    OtherPlaceTerms = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "framework_audit_entry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    EntityType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EntityName = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_audit_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "framework_data_protection_key",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_data_protection_key", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "framework_setting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_setting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "indicators_card",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Indonesian_Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Indonesian_Aim = table.Column<string>(type: "text", nullable: false),
                    Indonesian_Definition = table.Column<string>(type: "text", nullable: false),
                    Indonesian_Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Indonesian_CountRule = table.Column<string>(type: "text", nullable: false),
                    Indonesian_Evidence = table.Column<string>(type: "text", nullable: false),
                    Indonesian_Interpretation = table.Column<string>(type: "text", nullable: false),
                    English_Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    English_Aim = table.Column<string>(type: "text", nullable: false),
                    English_Definition = table.Column<string>(type: "text", nullable: false),
                    English_Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    English_CountRule = table.Column<string>(type: "text", nullable: false),
                    English_Evidence = table.Column<string>(type: "text", nullable: false),
                    English_Interpretation = table.Column<string>(type: "text", nullable: false),
                    RuleVersion = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_card", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "news_content_page",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    TitleEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    BodyEn = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_news_content_page", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "places_district",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    NoteEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_district", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_role_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoleId = table.Column<int>(type: "integer", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_role_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_role_claim_accounts_role_RoleId",
                        column: x => x.RoleId,
                        principalTable: "accounts_role",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_user_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_user_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_user_claim_accounts_user_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_user_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    UserId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_user_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_accounts_user_login_accounts_user_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_user_role",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    RoleId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_user_role", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_accounts_user_role_accounts_role_RoleId",
                        column: x => x.RoleId,
                        principalTable: "accounts_role",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_user_role_accounts_user_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_user_token",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_user_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_accounts_user_token_accounts_user_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    CanonicalUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedFrom = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FoundUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ScoreTenths = table.Column<int>(type: "integer", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    PageHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CopyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RejectReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_mention_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_source",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    LinkSelector = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    IsPaused = table.Column<bool>(type: "boolean", nullable: false),
                    FixedMinutes = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AdaptedMinutes = table.Column<int>(type: "integer", nullable: false),
                    NextDueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeaseUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LastRunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSuccessUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastNewUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastFailure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    LastFailureDetail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FailuresInRow = table.Column<int>(type: "integer", nullable: false),
                    SleepingSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MovedTo = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    BodyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ETag = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    LastModifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastWholeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TtlMinutes = table.Column<int>(type: "integer", nullable: true),
                    LiesAboutChange = table.Column<bool>(type: "boolean", nullable: false),
                    Family = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    GapSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BackfillToUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BackfillKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    BackfillPage = table.Column<int>(type: "integer", nullable: false),
                    BackfillNext = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    BackfillMark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    BackfillDueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BackfillFailures = table.Column<int>(type: "integer", nullable: false),
                    BackfillFound = table.Column<int>(type: "integer", nullable: false),
                    BackfillEnd = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_source", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_source_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "places_nagari",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DistrictId = table.Column<long>(type: "bigint", nullable: false),
                    IsPilot = table.Column<bool>(type: "boolean", nullable: false),
                    BaselineNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SummaryEn = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Illustration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_nagari", x => x.Id);
                    table.ForeignKey(
                        name: "FK_places_nagari_places_district_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "places_district",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_found_link",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    CanonicalUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FoundUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeaseUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Failure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    FailureDetail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ScoreTenths = table.Column<int>(type: "integer", nullable: true),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_found_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_found_link_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exposure_found_link_exposure_source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "exposure_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_probe",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Batch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: true),
                    AskedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeaseUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: true),
                    Failure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_probe", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_probe_exposure_source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "exposure_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_source_day",
                columns: table => new
                {
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    NewLinks = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_source_day", x => new { x.SourceId, x.Day });
                    table.ForeignKey(
                        name: "FK_exposure_source_day_exposure_source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "exposure_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_nagari",
                columns: table => new
                {
                    MentionId = table.Column<long>(type: "bigint", nullable: false),
                    NagariId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention_nagari", x => new { x.MentionId, x.NagariId });
                    table.ForeignKey(
                        name: "FK_exposure_mention_nagari_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exposure_mention_nagari_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "news_article",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Standfirst = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Body = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    NagariId = table.Column<long>(type: "bigint", nullable: true),
                    Illustration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Author = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    SubmissionKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_news_article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_news_article_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "places_library",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    NagariId = table.Column<long>(type: "bigint", nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Hours = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places_library", x => x.Id);
                    table.ForeignKey(
                        name: "FK_places_library_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_role_NormalizedName",
                table: "accounts_role",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_role_claim_RoleId",
                table: "accounts_role_claim",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_user_NormalizedUserName",
                table: "accounts_user",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_user_claim_UserId",
                table: "accounts_user_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_user_login_UserId",
                table: "accounts_user_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_user_role_RoleId",
                table: "accounts_user_role",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_found_link_OutletId_CanonicalUrl",
                table: "exposure_found_link",
                columns: new[] { "OutletId", "CanonicalUrl" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_found_link_OutletId_State_NextAttemptUtc",
                table: "exposure_found_link",
                columns: new[] { "OutletId", "State", "NextAttemptUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_found_link_SourceId_State",
                table: "exposure_found_link",
                columns: new[] { "SourceId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_found_link_State_NextAttemptUtc",
                table: "exposure_found_link",
                columns: new[] { "State", "NextAttemptUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_ChangedUtc_Id",
                table: "exposure_mention",
                columns: new[] { "ChangedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_OutletId_CanonicalUrl",
                table: "exposure_mention",
                columns: new[] { "OutletId", "CanonicalUrl" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_nagari_NagariId",
                table: "exposure_mention_nagari",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_SiteKey",
                table: "exposure_outlet",
                column: "SiteKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_Slug",
                table: "exposure_outlet",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_probe_Batch",
                table: "exposure_probe",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_probe_DoneUtc",
                table: "exposure_probe",
                column: "DoneUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_probe_SourceId",
                table: "exposure_probe",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_robots_Origin",
                table: "exposure_robots",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_source_IsEnabled_NextDueUtc",
                table: "exposure_source",
                columns: new[] { "IsEnabled", "NextDueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_source_OutletId",
                table: "exposure_source",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_source_Slug",
                table: "exposure_source",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_source_day_Day",
                table: "exposure_source_day",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_topic_Slug",
                table: "exposure_topic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_framework_audit_entry_AtUtc",
                table: "framework_audit_entry",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_framework_audit_entry_EntityType_EntityName",
                table: "framework_audit_entry",
                columns: new[] { "EntityType", "EntityName" });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_card_Code",
                table: "indicators_card",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_card_Slug",
                table: "indicators_card",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_news_article_ChangedUtc_Id",
                table: "news_article",
                columns: new[] { "ChangedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_news_article_NagariId",
                table: "news_article",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_news_article_Slug",
                table: "news_article",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_news_article_State_PublishedUtc",
                table: "news_article",
                columns: new[] { "State", "PublishedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_news_article_SubmissionKey",
                table: "news_article",
                column: "SubmissionKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_news_content_page_ChangedUtc_Id",
                table: "news_content_page",
                columns: new[] { "ChangedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_news_content_page_Slug",
                table: "news_content_page",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_district_Slug",
                table: "places_district",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_library_NagariId",
                table: "places_library",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_places_library_Slug",
                table: "places_library",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_nagari_DistrictId",
                table: "places_nagari",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_places_nagari_Slug",
                table: "places_nagari",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_role_claim");

            migrationBuilder.DropTable(
                name: "accounts_user_claim");

            migrationBuilder.DropTable(
                name: "accounts_user_login");

            migrationBuilder.DropTable(
                name: "accounts_user_role");

            migrationBuilder.DropTable(
                name: "accounts_user_token");

            migrationBuilder.DropTable(
                name: "exposure_found_link");

            migrationBuilder.DropTable(
                name: "exposure_host_slot");

            migrationBuilder.DropTable(
                name: "exposure_mention_nagari");

            migrationBuilder.DropTable(
                name: "exposure_probe");

            migrationBuilder.DropTable(
                name: "exposure_robots");

            migrationBuilder.DropTable(
                name: "exposure_source_day");

            migrationBuilder.DropTable(
                name: "exposure_topic");

            migrationBuilder.DropTable(
                name: "framework_audit_entry");

            migrationBuilder.DropTable(
                name: "framework_data_protection_key");

            migrationBuilder.DropTable(
                name: "framework_setting");

            migrationBuilder.DropTable(
                name: "indicators_card");

            migrationBuilder.DropTable(
                name: "news_article");

            migrationBuilder.DropTable(
                name: "news_content_page");

            migrationBuilder.DropTable(
                name: "places_library");

            migrationBuilder.DropTable(
                name: "accounts_role");

            migrationBuilder.DropTable(
                name: "accounts_user");

            migrationBuilder.DropTable(
                name: "exposure_mention");

            migrationBuilder.DropTable(
                name: "exposure_source");

            migrationBuilder.DropTable(
                name: "places_nagari");

            migrationBuilder.DropTable(
                name: "exposure_outlet");

            migrationBuilder.DropTable(
                name: "places_district");
        }
    }
}
