using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class PressTipConfiguration : IEntityTypeConfiguration<PressTip>
{
    public void Configure(EntityTypeBuilder<PressTip> builder)
    {
        builder.ToTable("exposure_press_tip");
        builder.Ignore(tip => tip.AuditName);
        builder.Property(tip => tip.Url).HasMaxLength(PressTip.MaxUrlLength);
        builder.Property(tip => tip.CanonicalUrl).HasMaxLength(PressTip.MaxUrlLength);
        builder.Property(tip => tip.Note).HasMaxLength(PressTip.MaxNoteLength);
        builder.Property(tip => tip.By).HasMaxLength(256);
        builder.HasOne(tip => tip.Agreement).WithMany().HasForeignKey(tip => tip.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(tip => tip.ClosedUtc);
    }
}
