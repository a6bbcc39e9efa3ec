using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GrowAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "partnerships_partner",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "KindId",
                table: "partnerships_partner",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Latitude",
                table: "partnerships_partner",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Longitude",
                table: "partnerships_partner",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "partnerships_partner",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegistrationNumber",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SocialMedia",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Website",
                table: "partnerships_partner",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Public");

            migrationBuilder.AddColumn<string>(
                name: "Aims",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchivePlace",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectionReason",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedForEnd",
                table: "partnerships_agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionReason",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtensionClause",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Funding",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FundingRupiah",
                table: "partnerships_agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromOldRegister",
                table: "partnerships_agreement",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "KindId",
                table: "partnerships_agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LegalBasis",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfferNumber",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OfferedOn",
                table: "partnerships_agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ParentId",
                table: "partnerships_agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PersonInCharge",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PredecessorId",
                table: "partnerships_agreement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 5000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeTags",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SignedOn",
                table: "partnerships_agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Prospect");

            migrationBuilder.AddColumn<DateOnly>(
                name: "TerminatedOn",
                table: "partnerships_agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TerminationLetter",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "partnerships_agreement_kind",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsAddendum = table.Column<bool>(type: "INTEGER", nullable: false),
                    UsualRegimes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement_kind", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_agreement_nagari",
                columns: table => new
                {
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    NagariId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement_nagari", x => new { x.AgreementId, x.NagariId });
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_nagari_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_nagari_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_contact",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HasConsented = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_contact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_contact_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_partner_kind",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Regime = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partner_kind", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_party",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: true),
                    NagariId = table.Column<long>(type: "INTEGER", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsWithoutNumber = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignatoryName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignatoryPosition = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PowerOfAttorney = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PowerOfAttorneyOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_party", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_party_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partnerships_party_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_party_places_nagari_NagariId",
                        column: x => x.NagariId,
                        principalTable: "places_nagari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_stage_step",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_stage_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_stage_step_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_obligation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Target = table.Column<long>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Achieved = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_obligation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_obligation_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_obligation_partnerships_party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "partnerships_party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships_attachment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    ObligationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_attachment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_attachment_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partnerships_attachment_partnerships_obligation_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "partnerships_obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // What stood in the register before: those with a first day were signed, the office's number becomes its party's.
            migrationBuilder.Sql("""UPDATE partnerships_agreement SET "Stage" = 'Signed', "IsFromOldRegister" = true WHERE "StartsOn" IS NOT NULL;""");
            migrationBuilder.Sql("""INSERT INTO partnerships_party ("AgreementId", "Position", "Number", "IsWithoutNumber") SELECT "Id", 1, "Number", false FROM partnerships_agreement;""");
            migrationBuilder.Sql("""INSERT INTO partnerships_party ("AgreementId", "Position", "PartnerId", "IsWithoutNumber") SELECT "AgreementId", 1 + ROW_NUMBER() OVER (PARTITION BY "AgreementId" ORDER BY "PartnerId"), "PartnerId", false FROM partnerships_agreement_partner;""");
            migrationBuilder.Sql("""INSERT INTO partnerships_stage_step ("AgreementId", "Stage", "On", "By") SELECT "Id", 'Signed', "StartsOn", 'portal' FROM partnerships_agreement WHERE "StartsOn" IS NOT NULL;""");

            migrationBuilder.DropTable(
                name: "partnerships_agreement_partner");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "partnerships_agreement");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partner_KindId",
                table: "partnerships_partner",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partner_MergedIntoId_Name",
                table: "partnerships_partner",
                columns: new[] { "MergedIntoId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_KindId",
                table: "partnerships_agreement",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_ParentId",
                table: "partnerships_agreement",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_PredecessorId",
                table: "partnerships_agreement",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_Stage_EndsOn",
                table: "partnerships_agreement",
                columns: new[] { "Stage", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_kind_Slug",
                table: "partnerships_agreement_kind",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_nagari_NagariId",
                table: "partnerships_agreement_nagari",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_attachment_AgreementId_Kind_Title_Edition",
                table: "partnerships_attachment",
                columns: new[] { "AgreementId", "Kind", "Title", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_attachment_ObligationId",
                table: "partnerships_attachment",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_contact_PartnerId",
                table: "partnerships_contact",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_obligation_AgreementId",
                table: "partnerships_obligation",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_obligation_DoneOn_DueOn",
                table: "partnerships_obligation",
                columns: new[] { "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_obligation_PartyId",
                table: "partnerships_obligation",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partner_kind_Slug",
                table: "partnerships_partner_kind",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_party_AgreementId_Position",
                table: "partnerships_party",
                columns: new[] { "AgreementId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_party_NagariId",
                table: "partnerships_party",
                column: "NagariId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_party_PartnerId",
                table: "partnerships_party",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_stage_step_AgreementId",
                table: "partnerships_stage_step",
                column: "AgreementId");

            migrationBuilder.AddForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_ParentId",
                table: "partnerships_agreement",
                column: "ParentId",
                principalTable: "partnerships_agreement",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_PredecessorId",
                table: "partnerships_agreement",
                column: "PredecessorId",
                principalTable: "partnerships_agreement",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_kind_KindId",
                table: "partnerships_agreement",
                column: "KindId",
                principalTable: "partnerships_agreement_kind",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_partnerships_partner_partnerships_partner_MergedIntoId",
                table: "partnerships_partner",
                column: "MergedIntoId",
                principalTable: "partnerships_partner",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_partnerships_partner_partnerships_partner_kind_KindId",
                table: "partnerships_partner",
                column: "KindId",
                principalTable: "partnerships_partner_kind",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_ParentId",
                table: "partnerships_agreement");

            migrationBuilder.DropForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_PredecessorId",
                table: "partnerships_agreement");

            migrationBuilder.DropForeignKey(
                name: "FK_partnerships_agreement_partnerships_agreement_kind_KindId",
                table: "partnerships_agreement");

            migrationBuilder.DropForeignKey(
                name: "FK_partnerships_partner_partnerships_partner_MergedIntoId",
                table: "partnerships_partner");

            migrationBuilder.DropForeignKey(
                name: "FK_partnerships_partner_partnerships_partner_kind_KindId",
                table: "partnerships_partner");

            migrationBuilder.DropTable(
                name: "partnerships_agreement_kind");

            migrationBuilder.DropTable(
                name: "partnerships_agreement_nagari");

            migrationBuilder.DropTable(
                name: "partnerships_attachment");

            migrationBuilder.DropTable(
                name: "partnerships_contact");

            migrationBuilder.DropTable(
                name: "partnerships_partner_kind");

            migrationBuilder.DropTable(
                name: "partnerships_stage_step");

            migrationBuilder.DropTable(
                name: "partnerships_obligation");

            migrationBuilder.DropTable(
                name: "partnerships_party");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_partner_KindId",
                table: "partnerships_partner");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_partner_MergedIntoId_Name",
                table: "partnerships_partner");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_agreement_KindId",
                table: "partnerships_agreement");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_agreement_ParentId",
                table: "partnerships_agreement");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_agreement_PredecessorId",
                table: "partnerships_agreement");

            migrationBuilder.DropIndex(
                name: "IX_partnerships_agreement_Stage_EndsOn",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "Description",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "KindId",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "Latitude",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "Longitude",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "RegistrationNumber",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "SocialMedia",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "Website",
                table: "partnerships_partner");

            migrationBuilder.DropColumn(
                name: "Access",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Aims",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "ArchivePlace",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "ClosingReason",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "CorrectionReason",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "DecidedForEnd",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "DecisionReason",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "ExtensionClause",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Funding",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "FundingRupiah",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "IsFromOldRegister",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "KindId",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "LegalBasis",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "OfferNumber",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "OfferedOn",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "PersonInCharge",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "PredecessorId",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "ScopeTags",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "SignedOn",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "TerminatedOn",
                table: "partnerships_agreement");

            migrationBuilder.DropColumn(
                name: "TerminationLetter",
                table: "partnerships_agreement");

            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "partnerships_agreement",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "partnerships_agreement_partner",
                columns: table => new
                {
                    AgreementId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreement_partner", x => new { x.AgreementId, x.PartnerId });
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "partnerships_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partnerships_agreement_partner_partnerships_partner_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "partnerships_partner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreement_partner_PartnerId",
                table: "partnerships_agreement_partner",
                column: "PartnerId");
        }
    }
}
