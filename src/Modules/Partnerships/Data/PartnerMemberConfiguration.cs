using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class PartnerMemberConfiguration : IEntityTypeConfiguration<PartnerMember>
{
    public void Configure(EntityTypeBuilder<PartnerMember> builder)
    {
        builder.ToTable("partnerships_member");
        builder.Ignore(member => member.AuditName);
        builder.Property(member => member.UserName).HasMaxLength(256);
        builder.HasOne(member => member.Partner).WithMany().HasForeignKey(member => member.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(member => new { member.UserName, member.PartnerId }).IsUnique();
    }
}
