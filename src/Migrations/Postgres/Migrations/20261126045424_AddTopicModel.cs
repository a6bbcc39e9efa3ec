using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
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
