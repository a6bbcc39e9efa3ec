using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TopicsAndDropped : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WantedBy",
                table: "exposure_found_link",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exposure_dropped_article",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FoundLinkId = table.Column<long>(type: "INTEGER", nullable: false),
                    OutletId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CanonicalUrl = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedFrom = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ScoreTenths = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PageHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TextLength = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_dropped_article");

            migrationBuilder.DropColumn(
                name: "WantedBy",
                table: "exposure_found_link");
        }
    }
}
