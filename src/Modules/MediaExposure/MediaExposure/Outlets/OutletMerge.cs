using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>
/// Makes two outlets one, in one transaction: whatever hangs on the one that goes hangs on the other then, and its sites lead
/// there. Nothing is deleted but the outlet's own row, which the audit trail keeps.
/// </summary>
internal sealed class OutletMerge(PortalDbContext database, PortalClock clock)
{
    /// <summary>Stands before the id, behind an address that another row bears too.</summary>
    private const string Mark = "#gabung-";

    /// <summary>So many characters of an address leave room for the mark.</summary>
    private const int MaxMarked = 2000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public async Task<MergePreview> PreviewAsync(Outlet staying, Outlet going, CancellationToken cancellationToken)
    {
        var links = await database.Set<FoundLink>().CountAsync(link => link.OutletId == going.Id, cancellationToken);
        var sources = await database.Set<Source>().Where(source => source.OutletId == going.Id).OrderBy(source => source.Id).Select(source => source.Url).ToListAsync(cancellationToken);
        var examples = await database.Set<ExamplePage>().CountAsync(page => page.OutletId == going.Id, cancellationToken);
        var mentions = await MentionsAsync(going.Id, isStaying: false, cancellationToken);
        return new MergePreview(
            sources, links, mentions.Count, mentions.Count(mention => mention.State == ReviewState.Accepted), [.. going.Aliases.Select(alias => alias.SiteKey).Prepend(going.SiteKey)],
            await RulesAsync(staying.Id, going.Id, cancellationToken), examples, MentionTwinsFinder.Of(await MentionsAsync(staying.Id, isStaying: true, cancellationToken), mentions));
    }

    /// <param name="mayReview">Whether the person may reject one of two twins.</param>
    public async Task<MergeOutcome> RunAsync((string Slug, int Version) staying, (string Slug, int Version) going, string by, bool mayReview, CancellationToken cancellationToken)
    {
        var outcome = MergeOutcome.Changed;
        await Conflicts.RetryAsync(database, async () => outcome = await OnceAsync(staying, going, by, mayReview, cancellationToken));
        return outcome;
    }

    private async Task<MergeOutcome> OnceAsync((string Slug, int Version) staying, (string Slug, int Version) going, string by, bool mayReview, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var into = await database.Set<Outlet>().SingleOrDefaultAsync(outlet => outlet.Slug == staying.Slug && outlet.Version == staying.Version, cancellationToken);
        var from = await database.Set<Outlet>().Include(outlet => outlet.Aliases).AsNoTracking().SingleOrDefaultAsync(outlet => outlet.Slug == going.Slug && outlet.Version == going.Version, cancellationToken);
        if (into is null || from is null || into.Id == from.Id)
            return MergeOutcome.Changed;
        var preview = await PreviewAsync(into, from, cancellationToken);
        if (preview.Twins.Count > 0 && !mayReview)
            return MergeOutcome.NeedsReview;
        await SetAsideAsync(preview.Twins, by, cancellationToken);
        if (preview.Rules == RulesFate.Replaced)
            database.Remove(await database.Set<ReadingRules>().SingleAsync(rules => rules.OutletId == from.Id, cancellationToken));
        database.Add(Entry(into, from, preview, await MentionsAsync(from.Id, isStaying: false, cancellationToken), by));
        // The version grows with it, so that a form that is open elsewhere notices.
        database.Entry(into).Property(outlet => outlet.Name).IsModified = true;
        await database.SaveChangesAsync(cancellationToken);

        await MakeRoomAsync(into.Id, from.Id, cancellationToken);
        await MoveAllAsync(into.Id, from.Id, cancellationToken);
        database.ChangeTracker.Clear();
        database.Remove(await database.Set<Outlet>().SingleAsync(outlet => outlet.Id == from.Id, cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
        database.Add(new OutletAlias { OutletId = into.Id, SiteKey = from.SiteKey, FormerSlug = from.Slug });
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return MergeOutcome.Done;
    }

    private async Task<List<TwinMention>> MentionsAsync(long outletId, bool isStaying, CancellationToken cancellationToken) => await database.Set<Mention>()
        .Where(mention => mention.OutletId == outletId).OrderBy(mention => mention.Id)
        .Select(mention => new TwinMention(mention.Id, mention.CanonicalUrl, mention.Title, mention.PublishedOn, mention.State, isStaying)).ToListAsync(cancellationToken);

    private async Task<RulesFate> RulesAsync(long staying, long going, CancellationToken cancellationToken)
    {
        if (!await database.Set<ReadingRules>().AnyAsync(rules => rules.OutletId == going, cancellationToken))
            return RulesFate.None;
        return await database.Set<ReadingRules>().AnyAsync(rules => rules.OutletId == staying, cancellationToken) ? RulesFate.Replaced : RulesFate.Move;
    }

    /// <summary>The one that stays takes over what people have linked to the other; the other keeps all it has, and is rejected with the reason.</summary>
    private async Task SetAsideAsync(IReadOnlyList<MentionTwins> twins, string by, CancellationToken cancellationToken)
    {
        foreach (var pair in twins)
        {
            var kept = await WithLinksAsync(pair.Kept.Id, cancellationToken);
            var other = await WithLinksAsync(pair.SetAside.Id, cancellationToken);
            kept.Nagari.AddRange(other.Nagari.Except(kept.Nagari));
            kept.Partners.AddRange(other.Partners.Except(kept.Partners));
            kept.Agreements.AddRange(other.Agreements.Except(kept.Agreements));
            // Both bear one address: the one that is set aside makes room, whichever outlet it stands at.
            if (kept.CanonicalUrl == other.CanonicalUrl)
                database.Entry(other).Property(one => one.CanonicalUrl).CurrentValue = Marked(other.CanonicalUrl, other.Id);
            if (other.State != ReviewState.Rejected)
                other.Reject($"Sama dengan liputan {kept.Id}: kedua medianya digabung.", by, clock.UtcNow);
        }
    }

    private Task<Mention> WithLinksAsync(long id, CancellationToken cancellationToken) => database.Set<Mention>()
        .Include(mention => mention.Nagari).Include(mention => mention.Partners).Include(mention => mention.Agreements).AsSplitQuery().SingleAsync(mention => mention.Id == id, cancellationToken);

    /// <summary>Shortened first, so that it fits its column.</summary>
    private static string Marked(string canonical, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{(canonical.Length > MaxMarked ? canonical[..MaxMarked] : canonical)}{Mark}{id}");

    /// <summary>Where both know the same address, the link that goes bears a mark behind it that no address has.</summary>
    private async Task MakeRoomAsync(long into, long from, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await database.Set<FoundLink>()
            .Where(link => link.OutletId == from && database.Set<FoundLink>().Any(other => other.OutletId == into && other.CanonicalUrl == link.CanonicalUrl))
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.CanonicalUrl, link => link.CanonicalUrl.Substring(0, MaxMarked) + Mark + link.Id), cancellationToken);
        await database.Set<Mention>()
            .Where(mention => mention.OutletId == from && database.Set<Mention>().Any(other => other.OutletId == into && other.CanonicalUrl == mention.CanonicalUrl))
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.CanonicalUrl, mention => mention.CanonicalUrl.Substring(0, MaxMarked) + Mark + mention.Id), cancellationToken);
        // The search holds the outlet's name beside each mention.
        await database.Set<Mention>().Where(mention => mention.OutletId == from && mention.DecidedUtc != null)
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.ChangedUtc, now), cancellationToken);
    }

    /// <summary>Every table that refers to outlets, as the model knows them: one that is added later moves too.</summary>
    private async Task MoveAllAsync(long into, long from, CancellationToken cancellationToken)
    {
        var sql = database.GetService<ISqlGenerationHelper>();
        foreach (var reference in database.Model.FindEntityType(typeof(Outlet))!.GetReferencingForeignKeys())
        {
            var table = sql.DelimitIdentifier(reference.DeclaringEntityType.GetTableName()!, reference.DeclaringEntityType.GetSchema());
            var column = sql.DelimitIdentifier(reference.Properties.Single().GetColumnName());
            var command = $"UPDATE {table} SET {column} = {{0}} WHERE {column} = {{1}}";
            await database.Database.ExecuteSqlRawAsync(command, [into, from], cancellationToken);
        }
    }

    private AuditEntry Entry(Outlet into, Outlet from, MergePreview preview, List<TwinMention> mentions, string by) => new()
    {
        AtUtc = clock.UtcNow,
        Actor = by,
        Action = "Merged",
        EntityType = nameof(Outlet),
        EntityName = into.Slug,
        Before = JsonSerializer.Serialize(new { from.Slug, from.Name, from.SiteKey, from.Type, from.Level, from.PressCouncil, from.PressCouncilOn, from.IsOwn, Aliases = from.Aliases.Select(alias => alias.SiteKey) }, Json),
        After = JsonSerializer.Serialize(
            new { preview.Sources, preview.Links, Mentions = mentions.Select(mention => mention.Id), preview.Rules, Twins = preview.Twins.Select(pair => new { Kept = pair.Kept.Id, SetAside = pair.SetAside.Id }) }, Json),
    };
}
