using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class HostSlotConfiguration : IEntityTypeConfiguration<HostSlot>
{
    public void Configure(EntityTypeBuilder<HostSlot> builder)
    {
        builder.ToTable("exposure_host_slot");
        builder.HasKey(slot => slot.Site);
        builder.Property(slot => slot.Site).HasMaxLength(255);
        builder.Property(slot => slot.BusyToken).HasMaxLength(40);
    }
}
