using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class ExamplePageConfiguration : IEntityTypeConfiguration<ExamplePage>
{
    public void Configure(EntityTypeBuilder<ExamplePage> builder)
    {
        builder.ToTable("exposure_example_page");
        builder.Property(page => page.Address).HasMaxLength(2048);
        builder.Property(page => page.Url).HasMaxLength(2048);
        builder.Property(page => page.Charset).HasMaxLength(100);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(page => page.OutletId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(page => new { page.OutletId, page.FetchedUtc });
        builder.HasIndex(page => page.FetchedUtc);
    }
}
