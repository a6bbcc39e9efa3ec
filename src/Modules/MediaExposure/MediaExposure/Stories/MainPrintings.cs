using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>
/// Of each story the one printing that stands for it: the one staff call the original, while it is accepted; else the
/// accepted one that was published first.
/// </summary>
internal static class MainPrintings
{
    /// <summary>Those of <paramref name="mentions"/> that stand for their story. A story whose main printing the query leaves out has none here.</summary>
    public static IQueryable<Mention> Among(IQueryable<Mention> mentions) => mentions.Where(mention =>
        mention.State == ReviewState.Accepted
        && (mention.Story.OriginalId == mention.Id
            || !mention.Story.Mentions.Any(other =>
                other.State == ReviewState.Accepted
                && other.Id != mention.Id
                && (other.Id == mention.Story.OriginalId
                    || other.PublishedUtc < mention.PublishedUtc
                    || (other.PublishedUtc == mention.PublishedUtc && other.Id < mention.Id)))));
}
