using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PortalMitra.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddMergedAway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exposure_merged_away",
                columns: table => new
                {
                    IsEvent = table.Column<bool>(type: "boolean", nullable: false),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    IntoId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposure_merged_away", x => new { x.IsEvent, x.FromId });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_merged_away");
        }
    }
}
