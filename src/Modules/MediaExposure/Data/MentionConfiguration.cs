using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.Data;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.ToTable("exposure_mention");
        builder.Ignore(mention => mention.AuditName).Ignore(mention => mention.WarningKeys).Ignore(mention => mention.ImportantWarnings);
        builder.Property(mention => mention.CanonicalUrl).HasMaxLength(2048);
        builder.Property(mention => mention.Url).HasMaxLength(2048);
        builder.Property(mention => mention.Title).HasMaxLength(500);
        builder.Property(mention => mention.Author).HasMaxLength(200);
        builder.Property(mention => mention.PublishedFrom).HasMaxLength(20);
        builder.Property(mention => mention.Warnings).HasMaxLength(500).HasDefaultValue("");
        builder.Property(mention => mention.Sentence).HasMaxLength(1000);
        builder.Property(mention => mention.PageHash).HasMaxLength(64);
        builder.Property(mention => mention.CopyHash).HasMaxLength(64);
        builder.Property(mention => mention.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(mention => mention.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(mention => mention.DecidedBy).HasMaxLength(256);
        builder.Property(mention => mention.RejectReason).HasMaxLength(Mention.MaxReasonLength);
        builder.HasOne(mention => mention.Outlet).WithMany().HasForeignKey(mention => mention.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(mention => mention.Nagari).WithMany().UsingEntity(
            "MentionNagari",
            right => right.HasOne(typeof(Nagari)).WithMany().HasForeignKey("NagariId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Mention)).WithMany().HasForeignKey("MentionId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("exposure_mention_nagari"));
        builder.Property(mention => mention.Place).HasMaxLength(200);
        builder.Property(mention => mention.LoggedBy).HasMaxLength(256);
        builder.Property(mention => mention.Fingerprint).HasMaxLength(1024);
        builder.Property(mention => mention.Prominence).HasDefaultValue(1);
        builder.Property(mention => mention.Tone).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(mention => mention.Story).WithMany(story => story.Mentions).HasForeignKey(mention => mention.StoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(mention => mention.TopicId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(mention => mention.Partners).WithMany().UsingEntity(
            "MentionPartner",
            right => right.HasOne(typeof(Partner)).WithMany().HasForeignKey("PartnerId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Mention)).WithMany().HasForeignKey("MentionId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("exposure_mention_partner"));
        builder.HasMany(mention => mention.Agreements).WithMany().UsingEntity(
            "MentionAgreement",
            right => right.HasOne(typeof(Agreement)).WithMany().HasForeignKey("AgreementId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Mention)).WithMany().HasForeignKey("MentionId").OnDelete(DeleteBehavior.Cascade),
            join => join.ToTable("exposure_mention_agreement"));
        // What these two say follows from other columns: it is reckoned when it is stored, never read back.
        builder.Property(mention => mention.HasWarnings).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(mention => mention.SearchText).HasMaxLength(Mention.MaxSearchLength).UsePropertyAccessMode(PropertyAccessMode.Property).HasDefaultValue("");
        ConfigureQueue(builder);
        builder.HasIndex(mention => new { mention.OutletId, mention.CanonicalUrl }).IsUnique();
        builder.HasIndex(mention => new { mention.State, mention.EvidencedUtc });
        // All that the figures ask of a mention, so that counting a quarter never touches the rows with their long texts.
        builder.HasIndex(mention => new { mention.State, mention.PublishedOn, mention.Kind, mention.OutletId, mention.StoryId, mention.TopicId, mention.Tone, mention.Id })
            .HasDatabaseName("IX_exposure_mention_figures");
        // Whether a story has a printing that is not rejected is seen without its rows.
        builder.HasIndex(mention => new { mention.StoryId, mention.State });
        // The fingerprints of a season are read from the index alone.
        builder.HasIndex(mention => new { mention.PublishedOn, mention.Fingerprint });
        builder.HasIndex(mention => new { mention.ChangedUtc, mention.Id });
        builder.HasIndex(mention => mention.FoundUtc);
    }

    /// <summary>
    /// One index for each order of the review queue, holding all that its filters ask: a row carries the article's text, and on SQLite
    /// a column behind that text costs the reading of it.
    /// </summary>
    private static void ConfigureQueue(EntityTypeBuilder<Mention> builder)
    {
        builder.HasIndex(mention => new
        {
            mention.State,
            mention.Priority,
            mention.Id,
            mention.OutletId,
            mention.Kind,
            mention.TopicId,
            mention.PublishedOn,
            mention.ScoreTenths,
            mention.IsAutomatic,
            mention.HasWarnings,
            mention.LoggedBy,
        }).HasDatabaseName("IX_exposure_mention_by_priority");
        builder.HasIndex(mention => new
        {
            mention.State,
            mention.PublishedOn,
            mention.Id,
            mention.OutletId,
            mention.Kind,
            mention.TopicId,
            mention.ScoreTenths,
            mention.IsAutomatic,
            mention.HasWarnings,
            mention.LoggedBy,
        }).HasDatabaseName("IX_exposure_mention_by_day");
        builder.HasIndex(mention => new
        {
            mention.State,
            mention.DecidedUtc,
            mention.Id,
            mention.OutletId,
            mention.Kind,
            mention.TopicId,
            mention.PublishedOn,
            mention.ScoreTenths,
            mention.IsAutomatic,
            mention.HasWarnings,
            mention.LoggedBy,
        }).HasDatabaseName("IX_exposure_mention_by_decision");
        // With the id, for PostgreSQL reads every row of whatever an index lacks.
        builder.HasIndex(mention => new { mention.State, mention.SearchText, mention.Id }).HasDatabaseName("IX_exposure_mention_search");
    }
}
