using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PortalMitra.Framework.Files;

namespace PortalMitra.MediaExposureTests.Evidence;

/// <summary>The portal's own store on a disk that is full while a test says so.</summary>
internal sealed class FullStore
{
    public bool IsFull { get; set; }

    public void PutBefore(IServiceCollection services)
    {
        var own = services.Single(service => service.ServiceType == typeof(IFileStore)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IFileStore>(provider => new Disk((IFileStore)ActivatorUtilities.CreateInstance(provider, own), this)));
    }

    private sealed class Disk(IFileStore files, FullStore state) : IFileStore
    {
        public Task<string> PutAsync(Stream content, CancellationToken cancellationToken) =>
            state.IsFull ? throw new IOException("No space left on device.") : files.PutAsync(content, cancellationToken);

        public Stream? OpenRead(string hash) => files.OpenRead(hash);

        public void Delete(string hash) => files.Delete(hash);
    }
}
