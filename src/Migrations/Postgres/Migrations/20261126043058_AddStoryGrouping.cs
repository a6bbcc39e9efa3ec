using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_story",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "RegroupedUtc",
                table: "exposure_event",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_event",
                type: "integer",
                nullable: false,
                defaultValue: 0);

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
