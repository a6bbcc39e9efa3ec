using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

/// <summary>The many and short-lived: pages go by the key, which rises with the time of reading.</summary>
internal sealed class DroppedArticleConfiguration : IEntityTypeConfiguration<DroppedArticle>
{
    public void Configure(EntityTypeBuilder<DroppedArticle> builder)
    {
        builder.ToTable("exposure_dropped_article");
        builder.Property(article => article.Title).HasMaxLength(500);
        builder.Property(article => article.CanonicalUrl).HasMaxLength(2048);
        builder.Property(article => article.Url).HasMaxLength(2048);
        builder.Property(article => article.Author).HasMaxLength(200);
        builder.Property(article => article.PublishedFrom).HasMaxLength(20);
        builder.Property(article => article.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(article => article.Warnings).HasMaxLength(500);
        builder.Property(article => article.PageHash).HasMaxLength(64);
        builder.HasOne<FoundLink>().WithMany().HasForeignKey(article => article.FoundLinkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(article => article.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(article => article.TopicId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(article => article.FoundLinkId).IsUnique();
        builder.HasIndex(article => new { article.OutletId, article.Id });
        builder.HasIndex(article => new { article.ScoreTenths, article.Id });
        builder.HasIndex(article => article.ReadUtc);
    }
}
