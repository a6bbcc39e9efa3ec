using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("partnerships_obligation");
        builder.Ignore(obligation => obligation.AuditName);
        builder.Property(obligation => obligation.Text).HasMaxLength(Obligation.MaxTextLength);
        builder.Property(obligation => obligation.Unit).HasMaxLength(Obligation.MaxUnitLength);
        builder.HasOne(obligation => obligation.Agreement).WithMany().HasForeignKey(obligation => obligation.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(obligation => obligation.Party).WithMany().HasForeignKey(obligation => obligation.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(obligation => new { obligation.DoneOn, obligation.DueOn });
    }
}
