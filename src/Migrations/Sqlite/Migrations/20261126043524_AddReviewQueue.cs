using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddReviewQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_Priority_Id",
                table: "exposure_mention");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention");

            migrationBuilder.AddColumn<bool>(
                name: "HasWarnings",
                table: "exposure_mention",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "exposure_mention",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "exposure_review_action",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsBulk = table.Column<bool>(type: "INTEGER", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_review_action", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_saved_view",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_saved_view", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_reviewed_mention",
                columns: table => new
                {
                    ActionId = table.Column<long>(type: "INTEGER", nullable: false),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsRestored = table.Column<bool>(type: "INTEGER", nullable: false)
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

            // What stands in two columns for the indexes follows from others; for what is stored already it is reckoned here once.
            migrationBuilder.Sql("UPDATE exposure_mention SET \"SearchText\" = lower(substr(\"Title\" || ' ' || \"Sentence\", 1, 600)), "
                + "\"HasWarnings\" = (replace(replace(replace(\"Warnings\", 'date.zone-assumed', ''), 'rule.unmatched:remove', ''), '\n', '') <> '');");

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
                name: "IX_exposure_mention_search",
                table: "exposure_mention",
                columns: new[] { "State", "SearchText" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_reviewed_mention");

            migrationBuilder.DropTable(
                name: "exposure_saved_view");

            migrationBuilder.DropTable(
                name: "exposure_review_action");

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
                name: "IX_exposure_mention_search",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "HasWarnings",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "exposure_mention");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_Priority_Id",
                table: "exposure_mention",
                columns: new[] { "State", "Priority", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn" });
        }
    }
}
