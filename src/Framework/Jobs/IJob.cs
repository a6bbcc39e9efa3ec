namespace PortalMitra.Framework.Jobs;

/// <summary>Work outside a request. May be started twice or killed at any moment: what is due and done lives in tables.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Work outside a request for one thing. Arguments are ids, small and serialisable.</summary>
public interface IJob<in TArgs>
{
    Task RunAsync(TArgs args, CancellationToken cancellationToken);
}
