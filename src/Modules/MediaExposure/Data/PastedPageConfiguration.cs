using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class PastedPageConfiguration : IEntityTypeConfiguration<PastedPage>
{
    public void Configure(EntityTypeBuilder<PastedPage> builder)
    {
        builder.ToTable("exposure_pasted_page");
        builder.Property(page => page.PastedBy).HasMaxLength(256);
        builder.Property(page => page.Address).HasMaxLength(2048);
        builder.HasIndex(page => page.FetchedUtc);
    }
}
