using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Data;

internal sealed class BaselineConfiguration : IEntityTypeConfiguration<Baseline>
{
    public void Configure(EntityTypeBuilder<Baseline> builder)
    {
        builder.ToTable("indicators_baseline");
        builder.Ignore(baseline => baseline.AuditName);
        builder.Property(baseline => baseline.Code).HasConversion<string>().HasMaxLength(20);
        builder.Property(baseline => baseline.Source).HasMaxLength(Baseline.MaxTextLength);
        builder.Property(baseline => baseline.Note).HasMaxLength(Baseline.MaxTextLength);
        builder.Property(baseline => baseline.SetBy).HasMaxLength(256);
        builder.HasOne(baseline => baseline.Nagari).WithMany().HasForeignKey(baseline => baseline.NagariId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(baseline => new { baseline.Code, baseline.NagariId, baseline.Id });
    }
}
