using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("exposure_saved_view");
        builder.Ignore(view => view.AuditName);
        builder.Property(view => view.Owner).HasMaxLength(256);
        builder.Property(view => view.Name).HasMaxLength(SavedView.MaxNameLength);
        builder.Property(view => view.Query).HasMaxLength(SavedView.MaxQueryLength);
        builder.HasIndex(view => new { view.Owner, view.Name }).IsUnique();
    }
}
