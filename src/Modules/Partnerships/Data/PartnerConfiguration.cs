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
        builder.Property(partner => partner.RegistrationNumber).HasMaxLength(Partner.MaxLineLength);
        builder.Property(partner => partner.Address).HasMaxLength(Partner.MaxAddressLength);
        builder.Property(partner => partner.Website).HasMaxLength(Partner.MaxLineLength);
        builder.Property(partner => partner.SocialMedia).HasMaxLength(Partner.MaxDescriptionLength);
        builder.Property(partner => partner.Description).HasMaxLength(Partner.MaxDescriptionLength);
        builder.Property(partner => partner.LogoHash).HasMaxLength(64);
        builder.Property(partner => partner.LogoMediaType).HasMaxLength(100);
        builder.Property(partner => partner.IsPublic).HasDefaultValue(true).HasSentinel(true);
        builder.HasOne(partner => partner.Kind).WithMany().HasForeignKey(partner => partner.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(partner => partner.Nagari).WithMany().HasForeignKey(partner => partner.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(partner => partner.MergedInto).WithMany().HasForeignKey(partner => partner.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(partner => partner.Slug).IsUnique();
        builder.HasIndex(partner => new { partner.MergedIntoId, partner.Name });
    }
}
