using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

internal enum LinkOutcome
{
    Done,
    Missing,

    /// <summary>Somebody changed the mention in between.</summary>
    Conflict,
}

/// <summary>Reads and stores what people tie a mention to. Proposals are computed each time and stored nowhere.</summary>
internal sealed class MentionLinks(PortalDbContext database, IEnumerable<ILinkGroup> groups, ICurrentActor actor, PortalClock clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<string> Fields => groups.Select(group => group.Field);

    /// <summary>A mention with its links, to be looked at.</summary>
    public Task<Mention?> FindAsync(long id, CancellationToken cancellationToken) => With(database.Set<Mention>().AsNoTracking())
        .Include(mention => mention.Outlet).SingleOrDefaultAsync(mention => mention.Id == id, cancellationToken);

    /// <param name="ticked">What the form shall show as chosen, by field; null for what is stored.</param>
    public async Task<LinksPanel> PanelAsync(Mention mention, string back, bool mayChange, IReadOnlyDictionary<string, IReadOnlyCollection<long>>? ticked, CancellationToken cancellationToken)
    {
        var built = new List<LinkGroup>();
        foreach (var group in groups)
        {
            var one = await group.BuildAsync(mention, ticked?.GetValueOrDefault(group.Field), cancellationToken);
            built.Add(mayChange ? one : one with { Choices = [.. one.Choices.Where(choice => choice.IsConfirmed)], Others = [] });
        }

        return new LinksPanel(mention.Id, mention.Version, back, mayChange, built);
    }

    /// <param name="chosen">Ids by field.</param>
    public async Task<LinkOutcome> SaveAsync(long id, int version, IReadOnlyDictionary<string, IReadOnlyCollection<long>> chosen, CancellationToken cancellationToken)
    {
        var mention = await With(database.Set<Mention>()).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (mention is null)
            return LinkOutcome.Missing;
        var changes = new Dictionary<string, LinkChange>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (await group.ApplyAsync(mention, chosen.GetValueOrDefault(group.Field) ?? [], cancellationToken) is { } change)
                changes[group.Field] = change;
        }

        // A second click finds its own work done.
        if (changes.Count == 0)
            return LinkOutcome.Done;
        // Links are no column of the mention's row: its version rises because the row is touched.
        var entry = database.Entry(mention);
        entry.Property(one => one.Version).OriginalValue = version;
        entry.Property(one => one.ChangedUtc).CurrentValue = clock.UtcNow;
        entry.Property(one => one.ChangedUtc).IsModified = true;
        Write(mention, changes);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return LinkOutcome.Done;
        }
        catch (DbUpdateException)
        {
            database.ChangeTracker.Clear();
            return LinkOutcome.Conflict;
        }
    }

    private static IQueryable<Mention> With(IQueryable<Mention> mentions) =>
        mentions.Include(mention => mention.Partners).Include(mention => mention.Agreements).AsSplitQuery();

    private void Write(Mention mention, Dictionary<string, LinkChange> changes)
    {
        if (actor.Name is not { } name)
            return;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = name,
            Action = "Changed",
            EntityType = nameof(Mention),
            EntityName = mention.AuditName,
            Before = JsonSerializer.Serialize(changes.ToDictionary(change => change.Key, change => change.Value.Before), Json),
            After = JsonSerializer.Serialize(changes.ToDictionary(change => change.Key, change => change.Value.After), Json),
        });
    }
}
