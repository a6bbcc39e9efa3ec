using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddTopicModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exposure_topic_model",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<long>(type: "INTEGER", nullable: false),
                    TrainedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Examples = table.Column<int>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Auc = table.Column<double>(type: "REAL", nullable: true),
                    BaselineAuc = table.Column<double>(type: "REAL", nullable: true),
                    Precision = table.Column<double>(type: "REAL", nullable: true),
                    BaselinePrecision = table.Column<double>(type: "REAL", nullable: true),
                    Weights = table.Column<string>(type: "TEXT", nullable: false),
                    GoodSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsSwitchedOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_exposure_topic_model_TopicId",
                table: "exposure_topic_model",
                column: "TopicId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_topic_model");
        }
    }
}
