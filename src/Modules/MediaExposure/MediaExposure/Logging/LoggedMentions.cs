using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>Writes items that people have logged: mention, evidence and the end of a link that was known in one transaction.</summary>
internal sealed class LoggedMentions(PortalDbContext database, OutletDirectory outlets, PortalClock clock)
{
    /// <summary>Where the date of a mention comes from that somebody has written down.</summary>
    public const string DateFrom = "Logged";

    private const int MaxSentence = 1000;

    /// <param name="input">Checked before.</param>
    /// <param name="page">What was read behind its link; null without one.</param>
    /// <param name="url">Its address, if it has one.</param>
    /// <param name="accepts">The person may decide, and has.</param>
    /// <returns>The mention, and whether it was there already: the same form sent twice, or the same address.</returns>
    public async Task<(long Id, bool WasKnown)> AddAsync(
        LogInput input, PastedReading? page, Uri? url, IReadOnlyList<KeptFile> files, Uri? recording, bool accepts, string by, CancellationToken cancellationToken)
    {
        var outletId = 0L;
        await Conflicts.RetryAsync(database, async () => outletId = await OutletOfAsync(input, page, url, cancellationToken));
        var canonical = page?.CanonicalUrl ?? (url is null ? null : CanonicalUrl.From(url)) ?? string.Create(CultureInfo.InvariantCulture, $"catatan:{input.Form:n}");
        if (await FindAsync(outletId, canonical, cancellationToken) is { } known)
            return (known, true);
        try
        {
            return (await StoreAsync(), false);
        }
        catch (DbUpdateException) when (FindNow(outletId, canonical) is not null)
        {
            // The same form at the same moment: the other one has it.
            database.ChangeTracker.Clear();
            return (FindNow(outletId, canonical)!.Value, true);
        }

        async Task<long> StoreAsync()
        {
            var now = clock.UtcNow;
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            var mention = await MentionAsync(input, page, url, outletId, canonical, by, now, cancellationToken);
            mention.Enter(now);
            if (accepts)
                mention.Accept(mention.Kind, by, now);
            database.Add(mention);
            await database.SaveChangesAsync(cancellationToken);
            var note = PlainText.CleanLine(input.EvidenceNote) is { Length: > 0 } written ? written : null;
            database.AddRange(files.Select(file => EvidenceUploads.ItemOf(file, mention.Id, note, by, now)));
            if (recording is not null)
                database.Add(RecordingAddress.ItemOf(recording, mention.Id, note, by, now));
            // A link that was read and dropped, or is waiting, has become a mention.
            if (await database.Set<FoundLink>().SingleOrDefaultAsync(link => link.OutletId == outletId && link.CanonicalUrl == canonical, cancellationToken) is { State: not LinkState.Matched } link)
                link.FinishMatched(page?.ScoreTenths ?? link.ScoreTenths ?? 0, now);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return mention.Id;
        }
    }

    /// <summary>Changes what was logged; the outlet and what was read of its page stay.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody was quicker.</exception>
    public async Task EditAsync(Mention mention, LogInput input, CancellationToken cancellationToken)
    {
        var day = input.Day!.Value;
        var text = PlainText.Clean(input.Text);
        var entry = database.Entry(mention);
        // Not for the crawler, which writes these once: so the entity lets nobody else change them.
        entry.Property(one => one.Title).CurrentValue = PlainText.CleanLine(input.Title);
        // What it is compared by is reckoned anew.
        if (mention.Text != text)
            mention.Fingerprint = [];
        entry.Property(one => one.Text).CurrentValue = text;
        entry.Property(one => one.Sentence).CurrentValue = SentenceOf(text, mention.Sentence);
        if (mention.PublishedOn != day)
        {
            entry.Property(one => one.PublishedOn).CurrentValue = day;
            entry.Property(one => one.PublishedUtc).CurrentValue = clock.StartOf(day);
            entry.Property(one => one.PublishedFrom).CurrentValue = DateFrom;
        }

        entry.Property(one => one.ChangedUtc).CurrentValue = clock.UtcNow;
        (mention.Place, mention.Kind, mention.Prominence) = (PlainText.CleanLine(input.Place) is { Length: > 0 } place ? place : null, input.Kind!.Value, input.Prominence);
        (mention.IsPassing, mention.Tone) = (input.IsPassing, input.Tone);
        mention.Nagari.Clear();
        mention.Nagari.AddRange(await database.Set<Nagari>().Where(nagari => input.Nagari.Contains(nagari.Id)).ToListAsync(cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task<Mention> MentionAsync(
        LogInput input, PastedReading? page, Uri? url, long outletId, string canonical, string by, DateTime now, CancellationToken cancellationToken)
    {
        var day = input.Day!.Value;
        var text = PlainText.Clean(input.Text);
        // The hour that the page gives, if the person left its day.
        var isOfPage = page?.PublishedUtc is { } said && clock.DayOf(said) == day;
        return new Mention
        {
            Outlet = await database.Set<Outlet>().SingleAsync(outlet => outlet.Id == outletId, cancellationToken),
            Story = Story.Alone(),
            CanonicalUrl = canonical,
            Url = page?.Url ?? (url is null ? null : CanonicalUrl.WithoutTracking(url)),
            Place = PlainText.CleanLine(input.Place) is { Length: > 0 } place ? place : null,
            LoggedBy = by,
            Title = PlainText.CleanLine(input.Title),
            Author = page?.Author,
            PublishedUtc = isOfPage ? page!.PublishedUtc!.Value : clock.StartOf(day),
            PublishedOn = day,
            PublishedFrom = isOfPage ? page!.PublishedFrom ?? DateFrom : DateFrom,
            FoundUtc = page?.FetchedUtc ?? now,
            Warnings = page?.Warnings ?? "",
            Sentence = SentenceOf(text, page?.Sentence),
            ScoreTenths = page?.ScoreTenths ?? 0,
            Priority = page?.ScoreTenths ?? 0,
            Reasons = page?.Reasons ?? "[]",
            Text = text,
            PageHash = page?.PageHash ?? "",
            CopyHash = page?.CopyHash,
            Kind = input.Kind!.Value,
            Prominence = input.Prominence,
            IsPassing = input.IsPassing,
            Tone = input.Tone,
            Nagari = await database.Set<Nagari>().Where(nagari => input.Nagari.Contains(nagari.Id)).ToListAsync(cancellationToken),
        };
    }

    /// <summary>The one that matched, where the text still has it; else the first.</summary>
    private static string SentenceOf(string text, string? matched)
    {
        if (matched is { Length: > 0 } && text.Contains(matched, StringComparison.Ordinal))
            return matched;
        var line = text.Split('\n', 2)[0];
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return StorableText.Of(end > 20 ? line[..(end + 1)] : line, MaxSentence);
    }

    private async Task<long> OutletOfAsync(LogInput input, PastedReading? page, Uri? url, CancellationToken cancellationToken)
    {
        var name = PlainText.CleanLine(input.OutletName);
        // Where the crawler would enter it, whatever was chosen: one article is one mention.
        if (input.Medium == OutletType.Online)
            return await outlets.IdOfAsync(page?.Site ?? Site.Of(url!), name, cancellationToken);
        if (input.OutletId is { } chosen)
            return chosen;
        if (await database.Set<Outlet>().Where(outlet => outlet.Type == input.Medium && outlet.Name == name).Select(outlet => (long?)outlet.Id).FirstOrDefaultAsync(cancellationToken) is { } same)
            return same;
        // What has no site is known by its type and name.
        var site = OutletSite.Without(input.Medium!.Value, name);
        if (await outlets.FindAsync(site, cancellationToken) is { } known)
            return known;
        var slug = await outlets.FreeSlugAsync(name.ToLowerInvariant(), cancellationToken);
        var outlet = new Outlet { Slug = slug, Name = name, SiteKey = site, Type = input.Medium!.Value };
        database.Add(outlet);
        await database.SaveChangesAsync(cancellationToken);
        return outlet.Id;
    }

    private async Task<long?> FindAsync(long outletId, string canonical, CancellationToken cancellationToken) =>
        await database.Set<Mention>().Where(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical).Select(mention => (long?)mention.Id).SingleOrDefaultAsync(cancellationToken);

    private long? FindNow(long outletId, string canonical) =>
        database.Set<Mention>().AsNoTracking().Where(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical).Select(mention => (long?)mention.Id).SingleOrDefault();
}
