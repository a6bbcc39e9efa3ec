using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactPerson",
                table: "partnerships_party",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activities_activity",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NagariId = table.Column<long>(type: "INTEGER", nullable: true),
                    LibraryId = table.Column<long>(type: "INTEGER", nullable: true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: true),
                    Speakers = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsByCommunity = table.Column<bool>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Need = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Done = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Women = table.Column<int>(type: "INTEGER", nullable: true),
                    Men = table.Column<int>(type: "INTEGER", nullable: true),
                    OfUnknownSex = table.Column<int>(type: "INTEGER", nullable: true),
                    Children = table.Column<int>(type: "INTEGER", nullable: true),
                    Youth = table.Column<int>(type: "INTEGER", nullable: true),
                    Adults = table.Column<int>(type: "INTEGER", nullable: true),
                    Elderly = table.Column<int>(type: "INTEGER", nullable: true),
                    WithDisability = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_activity", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_activity_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activities_activity_places_library_LibraryId",
                        column: x => x.LibraryId,
                        principalTable: "places_library",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activities_activity_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_library_keeper",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LibraryId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_library_keeper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_library_keeper_places_library_LibraryId",
                        column: x => x.LibraryId,
                        principalTable: "places_library",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_visit_count",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LibraryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsMonth = table.Column<bool>(type: "INTEGER", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Children = table.Column<int>(type: "INTEGER", nullable: false),
                    Youth = table.Column<int>(type: "INTEGER", nullable: false),
                    Adults = table.Column<int>(type: "INTEGER", nullable: false),
                    Elderly = table.Column<int>(type: "INTEGER", nullable: false),
                    OfUnknownAge = table.Column<int>(type: "INTEGER", nullable: false),
                    Women = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_visit_count", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_visit_count_places_library_LibraryId",
                        column: x => x.LibraryId,
                        principalTable: "places_library",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_activity_partner",
                columns: table => new
                {
                    ActivityId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_activity_partner", x => new { x.ActivityId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_activities_activity_partner_activities_activity_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "activities_activity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activities_activity_partner_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities_file",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActivityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    HasConsent = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activities_file_activities_activity_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "activities_activity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_AgreementId",
                table: "activities_activity",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_LibraryId",
                table: "activities_activity",
                column: "LibraryId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_NagariId",
                table: "activities_activity",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_Slug",
                table: "activities_activity",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_State_StartsOn",
                table: "activities_activity",
                columns: new[] { "State", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_activity_partner_PartnerId",
                table: "activities_activity_partner",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_file_ActivityId",
                table: "activities_file",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_library_keeper_LibraryId",
                table: "activities_library_keeper",
                column: "LibraryId");

            migrationBuilder.CreateIndex(
                name: "IX_activities_library_keeper_UserName_LibraryId",
                table: "activities_library_keeper",
                columns: new[] { "UserName", "LibraryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activities_visit_count_Day",
                table: "activities_visit_count",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_activities_visit_count_LibraryId_Day_Way_IsMonth",
                table: "activities_visit_count",
                columns: new[] { "LibraryId", "Day", "Way", "IsMonth" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_activity_partner");

            migrationBuilder.DropTable(
                name: "activities_file");

            migrationBuilder.DropTable(
                name: "activities_library_keeper");

            migrationBuilder.DropTable(
                name: "activities_visit_count");

            migrationBuilder.DropTable(
                name: "activities_activity");

            migrationBuilder.DropColumn(
                name: "ContactPerson",
                table: "partnerships_party");
        }
    }
}
