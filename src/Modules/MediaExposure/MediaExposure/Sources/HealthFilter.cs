using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>The states of a source, as they stand in the address of the list.</summary>
internal static class HealthFilter
{
    public static SourceHealth? Read(string? slug) => Enum.GetValues<SourceHealth>().Cast<SourceHealth?>().FirstOrDefault(health => SlugOf(health!.Value) == slug);

    public static string SlugOf(SourceHealth health) => health switch
    {
        SourceHealth.Dead => "berhenti",
        SourceHealth.Sleeping => "jarang-dicoba",
        SourceHealth.Failing => "gagal",
        SourceHealth.Moved => "pindah",
        SourceHealth.Gap => "mungkin-terlewat",
        SourceHealth.Silent => "tanpa-berita-baru",
        SourceHealth.NotYet => "belum-dibaca",
        SourceHealth.Good => "baik",
        SourceHealth.Paused => "dijeda",
        SourceHealth.Off => "tidak-dipantau",
        _ => throw new ArgumentOutOfRangeException(nameof(health)),
    };
}
