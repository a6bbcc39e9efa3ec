using System.Reflection;

namespace PortalMitra.Framework.Modules;

/// <summary>
/// The modules of this process, each after the ones it depends on. Found by looking at the assemblies beside the
/// program, never listed by hand: a list forgets the next module.
/// </summary>
public sealed class ModuleCatalog
{
    private const string AssemblyPattern = "PortalMitra.Modules.*.dll";

    public ModuleCatalog(IEnumerable<ModuleDescriptor> modules) => Modules = Sort([.. modules]);

    public IReadOnlyList<ModuleDescriptor> Modules { get; }

    /// <summary>Loads every module whose assembly lies in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidOperationException">A module lacks its manifest or startup, or a dependency is absent or circular.</exception>
    public static ModuleCatalog Load(string folder) => new(
        Directory.EnumerateFiles(folder, AssemblyPattern)
            .Where(file => !file.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Describe(Assembly.Load(Path.GetFileNameWithoutExtension(file)))));

    private static ModuleDescriptor Describe(Assembly assembly)
    {
        var manifest = assembly.GetCustomAttribute<PortalModuleAttribute>()
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no [assembly: PortalModule] in its Manifest.cs.");
        var startup = assembly.GetTypes().SingleOrDefault(type => type.IsSubclassOf(typeof(ModuleStartup)) && !type.IsAbstract)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no Startup.");
        return new ModuleDescriptor(manifest, assembly, (ModuleStartup)Activator.CreateInstance(startup, nonPublic: true)!);
    }

    private static List<ModuleDescriptor> Sort(List<ModuleDescriptor> modules)
    {
        var sorted = new List<ModuleDescriptor>();
        var visiting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
            Visit(module);
        return sorted;

        void Visit(ModuleDescriptor module)
        {
            if (sorted.Contains(module))
                return;
            if (!visiting.Add(module.Id))
                throw new InvalidOperationException($"Modules depend on each other in a circle: {string.Join(" → ", visiting)} → {module.Id}.");
            foreach (var id in module.Manifest.Dependencies)
                Visit(modules.Find(other => other.Id == id)
                    ?? throw new InvalidOperationException($"Module {module.Id} depends on {id}, which is not installed."));
            visiting.Remove(module.Id);
            sorted.Add(module);
        }
    }
}
