using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class EvaluationConfiguration : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("partnerships_evaluation");
        builder.Ignore(evaluation => evaluation.AuditName);
        foreach (var text in new[] { nameof(Evaluation.Results), nameof(Evaluation.Obstacles), nameof(Evaluation.FollowUp) })
            builder.Property(text).HasMaxLength(Evaluation.MaxTextLength);
        builder.Property(evaluation => evaluation.By).HasMaxLength(256);
        builder.Property(evaluation => evaluation.Recommendation).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(evaluation => evaluation.Agreement).WithMany().HasForeignKey(evaluation => evaluation.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}
