using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("partnerships_attachment");
        builder.Ignore(file => file.AuditName);
        builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.Access).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.Title).HasMaxLength(Attachment.MaxTitleLength);
        builder.Property(file => file.FileHash).HasMaxLength(64);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.FileName).HasMaxLength(Attachment.MaxNameLength);
        builder.Property(file => file.AddedBy).HasMaxLength(256);
        builder.HasOne(file => file.Agreement).WithMany().HasForeignKey(file => file.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(file => file.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.AgreementId, file.Kind, file.Title, file.Edition }).IsUnique();
    }
}
