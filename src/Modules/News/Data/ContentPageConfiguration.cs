using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.Data;

internal sealed class ContentPageConfiguration : IEntityTypeConfiguration<ContentPage>
{
    public void Configure(EntityTypeBuilder<ContentPage> builder)
    {
        builder.ToTable("news_content_page");
        builder.Property(page => page.Slug).HasMaxLength(100);
        builder.Property(page => page.Title).HasMaxLength(PageText.MaxTitleLength);
        builder.Property(page => page.Body).HasMaxLength(PageText.MaxBodyLength);
        builder.Property(page => page.TitleEn).HasMaxLength(PageText.MaxTitleLength);
        builder.Property(page => page.BodyEn).HasMaxLength(PageText.MaxBodyLength);
        builder.HasIndex(page => page.Slug).IsUnique();
        builder.HasIndex(page => new { page.ChangedUtc, page.Id });
    }
}
