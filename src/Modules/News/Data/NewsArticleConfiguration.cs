using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.Data;

internal sealed class NewsArticleConfiguration : IEntityTypeConfiguration<NewsArticle>
{
    public void Configure(EntityTypeBuilder<NewsArticle> builder)
    {
        builder.ToTable("news_article");
        builder.Property(article => article.Slug).HasMaxLength(ArticleSlug.MaxLength);
        builder.Property(article => article.Title).HasMaxLength(ArticleText.MaxTitleLength);
        builder.Property(article => article.TitleKey).HasMaxLength(ArticleText.MaxTitleLength);
        builder.Property(article => article.Standfirst).HasMaxLength(ArticleText.MaxStandfirstLength);
        builder.Property(article => article.Body).HasMaxLength(ArticleText.MaxBodyLength);
        builder.Property(article => article.Illustration).HasMaxLength(100);
        builder.Property(article => article.Author).HasMaxLength(NewsArticle.MaxAuthorLength);
        builder.Property(article => article.Language).HasConversion<string>().HasMaxLength(20);
        builder.Property(article => article.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.HasIndex(article => article.SubmissionKey).IsUnique();
        builder.HasIndex(article => new { article.State, article.PublishedUtc });
        builder.HasIndex(article => new { article.ChangedUtc, article.Id });
        builder.HasOne(article => article.Nagari).WithMany().HasForeignKey(article => article.NagariId).OnDelete(DeleteBehavior.Restrict);
    }
}
