using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class PartnerInvitationConfiguration : IEntityTypeConfiguration<PartnerInvitation>
{
    public void Configure(EntityTypeBuilder<PartnerInvitation> builder)
    {
        builder.ToTable("partnerships_invitation");
        builder.Ignore(invitation => invitation.AuditName);
        builder.Property(invitation => invitation.Name).HasMaxLength(100);
        builder.Property(invitation => invitation.Email).HasMaxLength(256);
        builder.Property(invitation => invitation.CodeHash).HasMaxLength(64);
        builder.Property(invitation => invitation.By).HasMaxLength(256);
        builder.Property(invitation => invitation.AcceptedBy).HasMaxLength(256);
        builder.HasOne(invitation => invitation.Partner).WithMany().HasForeignKey(invitation => invitation.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => invitation.CodeHash).IsUnique();
    }
}
