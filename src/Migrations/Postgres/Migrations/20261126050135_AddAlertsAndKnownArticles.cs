using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddAlertsAndKnownArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention",
                column: "FoundUtc");

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
                name: "IX_exposure_known_article_CanonicalUrl",
                table: "exposure_known_article",
                column: "CanonicalUrl",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_known_article_Day_Id",
                table: "exposure_known_article",
                columns: new[] { "Day", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_alert_sent");

            migrationBuilder.DropTable(
                name: "exposure_alert_subscription");

            migrationBuilder.DropTable(
                name: "exposure_known_article");

            migrationBuilder.DropTable(
                name: "exposure_alert_mail");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "ConfirmationSentUtc",
                table: "accounts_user");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "accounts_user");
        }
    }
}
