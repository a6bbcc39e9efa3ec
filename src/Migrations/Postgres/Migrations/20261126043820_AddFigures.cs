using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention");

            migrationBuilder.AddColumn<string>(
                name: "FormerSlug",
                table: "exposure_outlet_alias",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "exposure_outlet",
                type: "integer",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.CreateIndex(
                name: "IX_exposure_outlet_alias_FormerSlug",
                table: "exposure_outlet_alias",
                column: "FormerSlug");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_figures",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn", "Kind", "OutletId", "StoryId", "TopicId", "Tone", "Id" });

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
                name: "IX_exposure_tier_rule_ValidFrom_Position",
                table: "exposure_tier_rule",
                columns: new[] { "ValidFrom", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_baseline_Code_NagariId_Id",
                table: "indicators_baseline",
                columns: new[] { "Code", "NagariId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_baseline_NagariId",
                table: "indicators_baseline",
                column: "NagariId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_counting_rule");

            migrationBuilder.DropTable(
                name: "exposure_tier_rule");

            migrationBuilder.DropTable(
                name: "indicators_baseline");

            migrationBuilder.DropIndex(
                name: "IX_exposure_outlet_alias_FormerSlug",
                table: "exposure_outlet_alias");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_figures",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "FormerSlug",
                table: "exposure_outlet_alias");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "exposure_outlet");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_PublishedOn",
                table: "exposure_mention",
                columns: new[] { "State", "PublishedOn" });
        }
    }
}
