using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    ObligationId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Point = table.Column<int>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ClaimedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAttemptUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Mail = table.Column<Guid>(type: "TEXT", nullable: true)
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
                name: "IX_partnerships_reminder_AgreementId_ObligationId_LastDay_Point_UserName",
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
