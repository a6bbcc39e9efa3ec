using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("partnerships_contribution");
        builder.Ignore(contribution => contribution.AuditName);
        builder.Property(contribution => contribution.Text).HasMaxLength(Contribution.MaxTextLength);
        builder.Property(contribution => contribution.Unit).HasMaxLength(Contribution.MaxUnitLength);
        builder.Property(contribution => contribution.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(contribution => contribution.Agreement).WithMany().HasForeignKey(contribution => contribution.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(contribution => contribution.Party).WithMany().HasForeignKey(contribution => contribution.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(contribution => contribution.Handover).WithMany().HasForeignKey(contribution => contribution.HandoverId).OnDelete(DeleteBehavior.Restrict);
    }
}
