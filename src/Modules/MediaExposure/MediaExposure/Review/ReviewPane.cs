using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One mention as it is read: with its reasons, its doubts, what is proposed for it, and the panels of other slices.</summary>
internal sealed record ReviewPane(
    Mention Mention,
    string? Topic,
    int? AskFromTenths,
    IReadOnlyList<MatchReason> Reasons,
    IReadOnlyList<(string Key, string Argument)> Warnings,
    int Prominence,
    IReadOnlyList<SectionView> Panels)
{
    /// <summary>No person has judged it, so kind, nagari and prominence are what the portal proposes.</summary>
    public bool IsProposal => Mention.State == ReviewState.New || Mention.IsAutomatic;
}

internal sealed class ReviewPanes(PortalDbContext database, SectionBuilder sections, IStringLocalizer<Strings> S)
{
    public async Task<ReviewPane?> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var mention = await database.Set<Mention>().AsNoTracking()
            .Include(one => one.Outlet).Include(one => one.Nagari).Include(one => one.Story).ThenInclude(story => story.Event)
            // In one question SQLite would write down the nagari of all mentions first.
            .AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (mention is null)
            return null;
        var topic = mention.TopicId is { } topicId
            ? await database.Set<Topic>().Where(one => one.Id == topicId).Select(one => new { one.Name, one.AskFromTenths }).SingleOrDefaultAsync(cancellationToken)
            : null;
        var reasons = MatchJson.Read(mention.Reasons);
        var warnings = mention.ImportantWarnings.Select(key => key.Split(':', 2)).Select(parts => (parts[0], parts.Length > 1 ? FieldOf(parts[1]) : "")).ToList();
        var prominence = mention.State == ReviewState.New ? ProposedProminence.Of(mention, reasons) : mention.Prominence;
        return new ReviewPane(mention, topic?.Name, topic?.AskFromTenths, reasons, warnings, prominence, await sections.BuildAsync(mention, cancellationToken));
    }

    /// <summary>A rule by the name that its field bears.</summary>
    private string FieldOf(string rule) => RulesInput.Fields.FirstOrDefault(field => field.Equals(rule, StringComparison.OrdinalIgnoreCase)) is { } field ? S[$"Rules.{field}.Short"] : rule;
}
