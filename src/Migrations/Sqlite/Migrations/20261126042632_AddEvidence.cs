using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DeadSinceUtc",
                table: "exposure_mention",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EvidencedUtc",
                table: "exposure_mention",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exposure_evidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: true),
                    CapturedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_evidence_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_link_check",
                columns: table => new
                {
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    NextCheckUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MovedTo = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: true),
                    MissingSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnclearTimes = table.Column<int>(type: "INTEGER", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FailureDetail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseToken = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_link_check", x => x.MentionId);
                    table.ForeignKey(
                        name: "FK_exposure_link_check_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_mention_version",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PageHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CopyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_mention_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exposure_mention_version_exposure_mention_MentionId",
                        column: x => x.MentionId,
                        principalTable: "exposure_mention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exposure_pasted_page",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PastedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    FetchedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_pasted_page", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_State_EvidencedUtc",
                table: "exposure_mention",
                columns: new[] { "State", "EvidencedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_evidence_FileHash",
                table: "exposure_evidence",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_evidence_MentionId_Id",
                table: "exposure_evidence",
                columns: new[] { "MentionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_exposure_link_check_NextCheckUtc",
                table: "exposure_link_check",
                column: "NextCheckUtc");

            migrationBuilder.CreateIndex(
                name: "IX_exposure_mention_version_MentionId_SeenUtc",
                table: "exposure_mention_version",
                columns: new[] { "MentionId", "SeenUtc" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exposure_pasted_page_FetchedUtc",
                table: "exposure_pasted_page",
                column: "FetchedUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_evidence");

            migrationBuilder.DropTable(
                name: "exposure_link_check");

            migrationBuilder.DropTable(
                name: "exposure_mention_version");

            migrationBuilder.DropTable(
                name: "exposure_pasted_page");

            migrationBuilder.DropIndex(
                name: "IX_exposure_mention_State_EvidencedUtc",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "DeadSinceUtc",
                table: "exposure_mention");

            migrationBuilder.DropColumn(
                name: "EvidencedUtc",
                table: "exposure_mention");
        }
    }
}
