using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class SourceDayConfiguration : IEntityTypeConfiguration<SourceDay>
{
    public void Configure(EntityTypeBuilder<SourceDay> builder)
    {
        builder.ToTable("exposure_source_day");
        builder.HasKey(day => new { day.SourceId, day.Day });
        builder.HasOne<Source>().WithMany().HasForeignKey(day => day.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(day => day.Day);
    }
}
