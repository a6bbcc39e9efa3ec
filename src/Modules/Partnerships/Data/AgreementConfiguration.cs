using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("partnerships_agreement");
        builder.Ignore(agreement => agreement.AuditName).Ignore(agreement => agreement.IsSigned);
        builder.Property(agreement => agreement.Slug).HasMaxLength(100);
        builder.Property(agreement => agreement.Subject).HasMaxLength(Agreement.MaxSubjectLength);
        foreach (var text in new[] { nameof(Agreement.Purpose), nameof(Agreement.Aims), nameof(Agreement.Scope), nameof(Agreement.LegalBasis), nameof(Agreement.ExtensionClause), nameof(Agreement.Funding), nameof(Agreement.ClosingReason), nameof(Agreement.DecisionReason), nameof(Agreement.CorrectionReason), nameof(Agreement.RenewalWish) })
            builder.Property(text).HasMaxLength(Agreement.MaxTextLength);
        foreach (var line in new[] { nameof(Agreement.ScopeTags), nameof(Agreement.ArchivePlace), nameof(Agreement.PersonInCharge), nameof(Agreement.OfferNumber), nameof(Agreement.TerminationLetter) })
            builder.Property(line).HasMaxLength(Agreement.MaxLineLength);
        builder.Property(agreement => agreement.Access).HasConversion<string>().HasMaxLength(20);
        builder.Property(agreement => agreement.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(agreement => agreement.Decision).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(agreement => agreement.Kind).WithMany().HasForeignKey(agreement => agreement.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agreement => agreement.Parent).WithMany().HasForeignKey(agreement => agreement.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agreement => agreement.Predecessor).WithMany().HasForeignKey(agreement => agreement.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(agreement => agreement.Steps).WithOne().HasForeignKey(step => step.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(agreement => agreement.Nagari).WithMany().UsingEntity(
            "AgreementNagari",
            right => right.HasOne(typeof(Nagari)).WithMany().HasForeignKey("NagariId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Agreement)).WithMany().HasForeignKey("AgreementId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("partnerships_agreement_nagari"));
        builder.HasIndex(agreement => agreement.Slug).IsUnique();
        builder.HasIndex(agreement => new { agreement.Stage, agreement.EndsOn });
    }
}
