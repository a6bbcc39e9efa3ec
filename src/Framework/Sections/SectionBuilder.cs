using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PortalMitra.Framework.Sections;

/// <summary>Asks every module for its panel. One that fails is logged and named as unread; it never blanks the page.</summary>
public sealed class SectionBuilder(IServiceProvider services, ILogger<SectionBuilder> logger)
{
    public const string FailedView = "_SectionFailed";

    public async Task<IReadOnlyList<SectionView>> BuildAsync<TSubject>(TSubject subject, CancellationToken cancellationToken)
    {
        var views = new List<SectionView>();
        foreach (var section in services.GetServices<ISection<TSubject>>().OrderBy(section => section.Position))
        {
            if (await BuildOneAsync(section, subject, cancellationToken) is { } view)
                views.Add(view);
        }

        return views;
    }

    private async Task<SectionView?> BuildOneAsync<TSubject>(ISection<TSubject> section, TSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            return await section.BuildAsync(subject, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The section {Section} could not be built.", section.GetType().FullName);
            return new SectionView(FailedView, section.GetType().Name);
        }
    }
}
