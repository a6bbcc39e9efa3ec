using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partnerships_reminder",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AgreementId = table.Column<long>(type: "bigint", nullable: false),
                    ObligationId = table.Column<long>(type: "bigint", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Point = table.Column<int>(type: "integer", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ClaimedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextAttemptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Mail = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_reminder", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_reminder_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_reminder_AgreementId_ObligationId_LastDay_Poin~",
                table: "partnerships_reminder",
                columns: new[] { "AgreementId", "ObligationId", "LastDay", "Point", "UserName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_reminder_NextAttemptUtc",
                table: "partnerships_reminder",
                column: "NextAttemptUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "partnerships_reminder");
        }
    }
}
