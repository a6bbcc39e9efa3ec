using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("partnerships_commitment");
        builder.Ignore(commitment => commitment.AuditName);
        builder.Property(commitment => commitment.Text).HasMaxLength(Commitment.MaxTextLength);
        builder.Property(commitment => commitment.Occasion).HasMaxLength(Commitment.MaxLineLength);
        builder.HasOne(commitment => commitment.Partner).WithMany().HasForeignKey(commitment => commitment.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(commitment => commitment.Agreement).WithMany().HasForeignKey(commitment => commitment.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(commitment => new { commitment.KeptOn, commitment.DueOn });
    }
}
