using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddReadingRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Warnings",
                table: "exposure_mention",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NamedBy",
                table: "exposure_found_link",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exposure_example_page",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    Address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    Charset = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    MayBeArchived = table.Column<bool>(type: "boolean", nullable: false),
                    FetchedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_example_page", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_example_page_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exposure_reading_rules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<long>(type: "bigint", nullable: false),
                    Body = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Remove = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Date = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    NextPage = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ExampleUrl = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    ExampleFetchedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExampleCharset = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ExampleCopy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ExampleRead = table.Column<string>(type: "text", nullable: true),
                    ChangedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_reading_rules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_reading_rules_exposure_outlet_OutletId",
                        column: x => x.OutletId,
                        principalTable: "exposure_outlet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_example_page_FetchedUtc",
                table: "exposure_example_page",
                column: "FetchedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_example_page_OutletId_FetchedUtc",
                table: "exposure_example_page",
                columns: new[] { "OutletId", "FetchedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_reading_rules_OutletId",
                table: "exposure_reading_rules",
                column: "OutletId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_example_page");

            migrationBuilder.DropTable(
                name: "exposure_reading_rules");

            migrationBuilder.DropColumn(
                name: "Warnings",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "NamedBy",
                table: "exposure_found_link");
        }
    }
}
