using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class ReviewActionConfiguration : IEntityTypeConfiguration<ReviewAction>
{
    public void Configure(EntityTypeBuilder<ReviewAction> builder)
    {
        builder.ToTable("exposure_review_action");
        builder.Ignore(action => action.AuditName);
        builder.Property(action => action.By).HasMaxLength(256);
        builder.Property(action => action.Decision).HasConversion<string>().HasMaxLength(20);
        builder.HasMany(action => action.Mentions).WithOne().HasForeignKey(reviewed => reviewed.ActionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(action => new { action.By, action.Id });
    }
}
