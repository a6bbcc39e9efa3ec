using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class RobotsRecordConfiguration : IEntityTypeConfiguration<RobotsRecord>
{
    public void Configure(EntityTypeBuilder<RobotsRecord> builder)
    {
        builder.ToTable("exposure_robots");
        builder.Property(record => record.Origin).HasMaxLength(300);
        builder.HasIndex(record => record.Origin).IsUnique();
    }
}
