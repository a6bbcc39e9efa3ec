using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddExposureFigure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AcceptFromTenths",
                table: "exposure_topic",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskFromTenths",
                table: "exposure_topic",
                type: "INTEGER",
                nullable: false,
                defaultValue: 20);

            migrationBuilder.AddColumn<string>(
                name: "NotUsTerms",
                table: "exposure_topic",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OwnNames",
                table: "exposure_topic",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "People",
                table: "exposure_topic",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeTerms",
                table: "exposure_topic",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Query",
                table: "exposure_topic",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "exposure_outlet",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Local");

            migrationBuilder.AddColumn<string>(
                name: "PressCouncil",
                table: "exposure_outlet",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PressCouncilOn",
                table: "exposure_outlet",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Url",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 2048,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2048);

            migrationBuilder.AddColumn<byte[]>(
                name: "Fingerprint",
                table: "exposure_mention",
                type: "BLOB",
                maxLength: 1024,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<bool>(
                name: "IsAutomatic",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPassing",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LoggedBy",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Priority",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Prominence",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "StoryId",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Tone",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TopicId",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exposure_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_outlet_alias",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OutletId = table.Column<long>(type: "INTEGER", nullable: false),
                    SiteKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
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
                name: "partnerships_agreement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_partner",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OtherNames = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    NagariId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "exposure_story",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    OriginalId = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "exposure_mention_agreement",
                columns: table => new
                {
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false)
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
                        name: "FK_exposure_mention_agreement_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_partner",
                columns: table => new
                {
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement_partner", x => new { x.AgreementId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_Priority_Id",
                table: "exposure_mention",
                columns: new[] { "State", "Priority", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_StoryId",
                table: "exposure_mention",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_TopicId",
                table: "exposure_mention",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_agreement_MentionId",
                table: "exposure_mention_agreement",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_partner_PartnerId",
                table: "exposure_mention_partner",
                column: "PartnerId");

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
                name: "IX_exposure_story_EventId",
                table: "exposure_story",
                column: "EventId");

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
                INSERT INTO exposure_event ("Id") SELECT "Id" FROM exposure_mention;
                INSERT INTO exposure_story ("Id", "EventId") SELECT "Id", "Id" FROM exposure_mention;
                UPDATE exposure_mention SET "StoryId" = "Id", "Priority" = "ScoreTenths";
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
                name: "exposure_mention_agreement");

            migrationBuilder.DropTable(
                name: "exposure_mention_partner");

            migrationBuilder.DropTable(
                name: "exposure_outlet_alias");

            migrationBuilder.DropTable(
                name: "exposure_story");

            migrationBuilder.DropTable(
                name: "partnerships_agreement_partner");

            migrationBuilder.DropTable(
                name: "exposure_event");

            migrationBuilder.DropTable(
                name: "partnerships_agreement");

            migrationBuilder.DropTable(
                name: "partnerships_partner");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_Priority_Id",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_StoryId",
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
                name: "Fingerprint",
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
                name: "StoryId",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "Tone",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "TopicId",
                table: "exposure_mention");

            migrationBuilder.AlterColumn<string>(
                name: "Url",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 2048,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2048,
                oldNullable: true);
        }
    }
}
