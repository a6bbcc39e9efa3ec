using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddStoryGrouping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention");

            migrationBuilder.AddColumn<DateTime>(
                name: "RegroupedUtc",
                table: "exposure_story",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_story",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "RegroupedUtc",
                table: "exposure_event",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_event",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "exposure_event_suggestion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    ScoreTenths = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "exposure_story_split",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_RegroupedUtc",
                table: "exposure_story",
                column: "RegroupedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention",
                column: "FoundUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_PublishedOn_Fingerprint",
                table: "exposure_mention",
                columns: new[] { "PublishedOn", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn_Kind_OutletId_StoryId",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn", "Kind", "OutletId", "StoryId" });

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
                name: "IX_exposure_story_split_FirstId_SecondId",
                table: "exposure_story_split",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_story_split_SecondId",
                table: "exposure_story_split",
                column: "SecondId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_event_suggestion");

            migrationBuilder.DropTable(
                name: "exposure_story_split");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_PublishedOn_Fingerprint",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_FoundUtc",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_story_RegroupedUtc",
                table: "exposure_story");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_PublishedOn_Kind_OutletId_StoryId",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "RegroupedUtc",
                table: "exposure_story");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "exposure_story");

            migrationBuilder.DropColumn(
                name: "RegroupedUtc",
                table: "exposure_event");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "exposure_event");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn" });
        }
    }
}
