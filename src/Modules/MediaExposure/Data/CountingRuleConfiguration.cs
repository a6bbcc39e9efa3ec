using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class CountingRuleConfiguration : IEntityTypeConfiguration<CountingRule>
{
    public void Configure(EntityTypeBuilder<CountingRule> builder)
    {
        builder.ToTable("exposure_counting_rule");
        builder.Ignore(rule => rule.AuditName).Ignore(rule => rule.CountedKinds).Ignore(rule => rule.OtherKinds);
        builder.Property(rule => rule.Kinds).HasMaxLength(200);
        builder.Property(rule => rule.Indonesian).HasMaxLength(CountingRule.MaxText);
        builder.Property(rule => rule.English).HasMaxLength(CountingRule.MaxText);
        builder.HasIndex(rule => rule.Number).IsUnique();
        builder.HasIndex(rule => rule.ValidFrom).IsUnique();
    }
}
