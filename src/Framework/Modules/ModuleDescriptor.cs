using System.Reflection;

namespace PortalMitra.Framework.Modules;

/// <summary>A module found on disk: its manifest, its assembly and its startup.</summary>
public sealed record ModuleDescriptor(PortalModuleAttribute Manifest, Assembly Assembly, ModuleStartup Startup)
{
    public string Id => Manifest.Id;
}
