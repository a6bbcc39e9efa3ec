using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
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
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exposure_dropped_article",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FoundLinkId = table.Column<long>(type: "bigint", nullable: false),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CanonicalUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedFrom = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ScoreTenths = table.Column<int>(type: "integer", nullable: false),
                    TopicId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Warnings = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PageHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TextLength = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true)
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
