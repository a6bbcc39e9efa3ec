using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class TierRuleConfiguration : IEntityTypeConfiguration<TierRule>
{
    public void Configure(EntityTypeBuilder<TierRule> builder)
    {
        builder.ToTable("exposure_tier_rule");
        builder.Ignore(rule => rule.AuditName).Ignore(rule => rule.IsForAll);
        builder.Property(rule => rule.Type).HasConversion<string>().HasMaxLength(20);
        builder.Property(rule => rule.Level).HasConversion<string>().HasMaxLength(20);
        builder.Property(rule => rule.PressCouncil).HasConversion<string>().HasMaxLength(20);
        builder.Property(rule => rule.Tier).HasConversion<string>().HasMaxLength(4);
        builder.HasIndex(rule => new { rule.ValidFrom, rule.Position }).IsUnique();
    }
}
