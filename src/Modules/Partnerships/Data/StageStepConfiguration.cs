using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Data;

internal sealed class StageStepConfiguration : IEntityTypeConfiguration<StageStep>
{
    public void Configure(EntityTypeBuilder<StageStep> builder)
    {
        builder.ToTable("partnerships_stage_step");
        builder.Property(step => step.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(step => step.By).HasMaxLength(256);
    }
}
