using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class KnownArticleConfiguration : IEntityTypeConfiguration<KnownArticle>
{
    public void Configure(EntityTypeBuilder<KnownArticle> builder)
    {
        builder.ToTable("exposure_known_article");
        builder.Ignore(article => article.AuditName);
        builder.Property(article => article.Url).HasMaxLength(2048);
        builder.Property(article => article.CanonicalUrl).HasMaxLength(2048);
        builder.Property(article => article.SiteKey).HasMaxLength(255);
        builder.Property(article => article.Title).HasMaxLength(KnownArticle.MaxTitleLength);
        builder.Property(article => article.OutletName).HasMaxLength(KnownArticle.MaxOutletLength);
        builder.Property(article => article.Note).HasMaxLength(KnownArticle.MaxNoteLength);
        builder.Property(article => article.AddedBy).HasMaxLength(256);
        builder.HasIndex(article => article.CanonicalUrl).IsUnique();
        builder.HasIndex(article => new { article.Day, article.Id });
    }
}
