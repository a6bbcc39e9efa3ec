using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Data;

internal sealed class IndicatorCardConfiguration : IEntityTypeConfiguration<IndicatorCard>
{
    public void Configure(EntityTypeBuilder<IndicatorCard> builder)
    {
        builder.ToTable("indicators_card");
        builder.Ignore(card => card.Number);
        builder.Property(card => card.Code).HasConversion<string>().HasMaxLength(20);
        builder.Property(card => card.Slug).HasMaxLength(50);
        builder.HasIndex(card => card.Code).IsUnique();
        builder.HasIndex(card => card.Slug).IsUnique();
        builder.OwnsOne(card => card.Indonesian, Text);
        builder.OwnsOne(card => card.English, Text);
    }

    private static void Text(OwnedNavigationBuilder<IndicatorCard, CardText> builder)
    {
        builder.Property(text => text.Name).HasMaxLength(200);
        builder.Property(text => text.Unit).HasMaxLength(100);
    }
}
