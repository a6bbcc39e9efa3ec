using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("partnerships_partner");
        builder.Ignore(partner => partner.AuditName).Ignore(partner => partner.Names);
        builder.Property(partner => partner.Slug).HasMaxLength(100);
        builder.Property(partner => partner.Name).HasMaxLength(Partner.MaxNameLength);
        builder.Property(partner => partner.OtherNames).HasMaxLength(Partner.MaxNamesLength);
        builder.HasOne(partner => partner.Nagari).WithMany().HasForeignKey(partner => partner.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(partner => partner.Slug).IsUnique();
    }
}
