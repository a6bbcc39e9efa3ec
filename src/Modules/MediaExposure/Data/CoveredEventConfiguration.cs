using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class CoveredEventConfiguration : IEntityTypeConfiguration<CoveredEvent>
{
    public void Configure(EntityTypeBuilder<CoveredEvent> builder)
    {
        builder.ToTable("exposure_event");
        builder.Ignore(covered => covered.AuditName);
        builder.Property(covered => covered.Name).HasMaxLength(CoveredEvent.MaxNameLength);
    }
}
