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
        builder.Property(card => card.Slug).HasMaxLength(IndicatorCard.MaxSlugLength);
        builder.HasIndex(card => card.Code).IsUnique();
        builder.HasIndex(card => card.Slug).IsUnique();
        builder.OwnsOne(card => card.Indonesian, Text);
        builder.OwnsOne(card => card.English, Text);
    }

    private static void Text(OwnedNavigationBuilder<IndicatorCard, CardText> builder)
    {
        builder.Property(text => text.Name).HasMaxLength(CardText.MaxNameLength);
        builder.Property(text => text.Unit).HasMaxLength(CardText.MaxUnitLength);
    }
}
