using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class MergedAwayConfiguration : IEntityTypeConfiguration<MergedAway>
{
    public void Configure(EntityTypeBuilder<MergedAway> builder)
    {
        builder.ToTable("exposure_merged_away");
        builder.HasKey(one => new { one.IsEvent, one.FromId });
    }
}
