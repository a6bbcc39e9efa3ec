using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>
/// Finds the printings of a text: first by the fingerprints of a season, which are read without their texts, then by the texts of
/// the few that look alike.
/// </summary>
internal sealed class CopySearch(PortalDbContext database, PlaceNames places)
{
    /// <summary>A release is seldom printed later than this after its first printing.</summary>
    public const int WindowDays = 45;

    /// <summary>So many texts are read at most; a boilerplate that alone makes texts alike could ask for more.</summary>
    private const int MaxRead = 60;

    /// <summary>Fills in the fingerprint of a mention that is about to be stored, and puts it with its text if that is known already.</summary>
    public async Task<Mention> PlaceAsync(Mention mention, CancellationToken cancellationToken)
    {
        mention.Fingerprint = Fingerprint.Of(Shingles.OfText(mention.Text));
        var copies = await OfAsync(new CopySubject(mention.Id, mention.Title, mention.Text, mention.PublishedOn, mention.Fingerprint), cancellationToken);
        foreach (var copy in copies)
        {
            // Another process may have joined it with an older one since; the next copy knows that one, or the joining after the storing does.
            if (await database.Set<Story>().SingleOrDefaultAsync(story => story.Id == copy.StoryId, cancellationToken) is not { } known)
                continue;
            mention.Story = known;
            break;
        }

        return mention;
    }

    /// <summary>The copies of the subject, the likest first. The subject itself is none.</summary>
    public async Task<IReadOnlyList<FoundCopy>> OfAsync(CopySubject subject, CancellationToken cancellationToken)
    {
        var (from, to) = (subject.PublishedOn.AddDays(-WindowDays), subject.PublishedOn.AddDays(WindowDays));
        var likely = new List<(long Id, double Likeness)>();
        var fingerprints = database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.PublishedOn >= from && mention.PublishedOn <= to && mention.Id != subject.Id)
            .Select(mention => new { mention.Id, mention.Fingerprint })
            .AsAsyncEnumerable();
        await foreach (var one in fingerprints.WithCancellation(cancellationToken))
        {
            if (Fingerprint.IsMade(one.Fingerprint) && Fingerprint.Containment(subject.Fingerprint, one.Fingerprint) is var likeness and >= CopyJudge.FirstLook)
                likely.Add((one.Id, likeness));
        }

        return likely.Count == 0 ? [] : await JudgeAsync(subject, [.. likely.OrderByDescending(one => one.Likeness).Take(MaxRead).Select(one => one.Id)], cancellationToken);
    }

    private async Task<IReadOnlyList<FoundCopy>> JudgeAsync(CopySubject subject, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var known = await places.KnownAsync(cancellationToken);
        var text = JudgedText.Of(subject.Title, subject.Text, subject.PublishedOn, known);
        var others = await database.Set<Mention>().AsNoTracking().Where(mention => ids.Contains(mention.Id))
            .Select(mention => new { mention.Id, mention.StoryId, mention.Title, mention.Text, mention.PublishedOn })
            .ToListAsync(cancellationToken);
        return
        [
            .. others
                .Select(other => (Other: other, Text: JudgedText.Of(other.Title, other.Text, other.PublishedOn, known)))
                .Where(pair => CopyJudge.IsCopy(text, pair.Text))
                .Select(pair => new FoundCopy(pair.Other.Id, pair.Other.StoryId, text.Shingles.Containment(pair.Text.Shingles)))
                .OrderByDescending(copy => copy.Containment).ThenBy(copy => copy.Id),
        ];
    }
}

/// <summary>What is looked for; the id is 0 while it is not stored.</summary>
internal sealed record CopySubject(long Id, string Title, string Text, DateOnly PublishedOn, byte[] Fingerprint);

internal sealed record FoundCopy(long Id, long StoryId, double Containment);
