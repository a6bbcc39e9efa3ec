using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddPartnershipsLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LogoHash",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LogoMediaType",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RenewalAskedOn",
                table: "partnerships_agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RenewalWish",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "partnerships_calendar_key",
                columns: table => new
                {
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_calendar_key", x => x.UserName);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_commitment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KeptOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_commitment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_commitment_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_commitment_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_contribution",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Rupiah = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HandoverId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_contribution", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_contribution_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_contribution_partnerships_attachment_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "partnerships_attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_contribution_partnerships_party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "partnerships_party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_evaluation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EvaluatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Results = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Obstacles = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_evaluation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_evaluation_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_import",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: true),
                    AppliedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_invitation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_invitation_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_member",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_member_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_request",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KindId = table.Column<long>(type: "INTEGER", nullable: true),
                    NagariId = table.Column<long>(type: "INTEGER", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContactPosition = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReceivedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_request_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_request_partnerships_partner_kind_KindId",
                        column: x => x.KindId,
                        principalTable: "partnerships_partner_kind",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_request_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_calendar_key_Hash",
                table: "partnerships_calendar_key",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_commitment_AgreementId",
                table: "partnerships_commitment",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_commitment_KeptOn_DueOn",
                table: "partnerships_commitment",
                columns: new[] { "KeptOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_commitment_PartnerId",
                table: "partnerships_commitment",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_contribution_AgreementId",
                table: "partnerships_contribution",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_contribution_HandoverId",
                table: "partnerships_contribution",
                column: "HandoverId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_contribution_PartyId",
                table: "partnerships_contribution",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_evaluation_AgreementId",
                table: "partnerships_evaluation",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_invitation_CodeHash",
                table: "partnerships_invitation",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_invitation_PartnerId",
                table: "partnerships_invitation",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_member_PartnerId",
                table: "partnerships_member",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_member_UserName_PartnerId",
                table: "partnerships_member",
                columns: new[] { "UserName", "PartnerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_request_AgreementId",
                table: "partnerships_request",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_request_KindId",
                table: "partnerships_request",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_request_NagariId",
                table: "partnerships_request",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_request_State_ReceivedUtc",
                table: "partnerships_request",
                columns: new[] { "State", "ReceivedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "partnerships_calendar_key");

            migrationBuilder.DropTable(
                name: "partnerships_commitment");

            migrationBuilder.DropTable(
                name: "partnerships_contribution");

            migrationBuilder.DropTable(
                name: "partnerships_evaluation");

            migrationBuilder.DropTable(
                name: "partnerships_import");

            migrationBuilder.DropTable(
                name: "partnerships_invitation");

            migrationBuilder.DropTable(
                name: "partnerships_member");

            migrationBuilder.DropTable(
                name: "partnerships_request");

            migrationBuilder.DropColumn(
                name: "LogoHash",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "LogoMediaType",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "RenewalAskedOn",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "RenewalWish",
                table: "partnerships_agreement");
        }
    }
}
