using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("exposure_evidence");
        builder.Ignore(item => item.AuditName).Ignore(item => item.IsOfThePage);
        builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(item => item.FileHash).HasMaxLength(64);
        builder.Property(item => item.MediaType).HasMaxLength(100);
        builder.Property(item => item.FileName).HasMaxLength(EvidenceItem.MaxNameLength);
        builder.Property(item => item.Address).HasMaxLength(2048);
        builder.Property(item => item.AddedBy).HasMaxLength(256);
        builder.Property(item => item.Note).HasMaxLength(EvidenceItem.MaxNoteLength);
        builder.Property(item => item.RemovedBy).HasMaxLength(256);
        builder.Property(item => item.RemovedReason).HasMaxLength(EvidenceItem.MaxNoteLength);
        builder.HasOne<Mention>().WithMany().HasForeignKey(item => item.MentionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.MentionId, item.Id });
        builder.HasIndex(item => item.FileHash);
    }
}
