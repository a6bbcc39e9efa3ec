using Microsoft.Extensions.Localization;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places.Contracts;

/// <summary>The drawings one may choose from. A picture cannot be named by its address, so none can be put in from outside.</summary>
public sealed class IllustrationCatalog
{
    public const string NagariLibrary = "perpustakaan-nagari.svg";

    /// <summary>For an article that chose none.</summary>
    public const string ReadingCircle = "lingkar-baca.svg";

    public static readonly IReadOnlyList<string> Files =
    [
        NagariLibrary, ReadingCircle, "kelas-komputer.svg", "sekolah-lapang.svg",
        "dapur-produksi.svg", "tenun-songket.svg", "perpustakaan-keliling.svg", "musyawarah-mitra.svg",
    ];

    private readonly IStringLocalizer _texts;

    internal IllustrationCatalog(IStringLocalizer<Strings> texts) => _texts = texts;

    public IReadOnlyList<Illustration> All => [.. Files.Select(Describe)];

    public static bool Knows(string file) => Files.Contains(file, StringComparer.Ordinal);

    /// <summary>The chosen drawing, or <paramref name="otherwise"/> when none was chosen or the theme no longer has it.</summary>
    public Illustration Find(string? file, string otherwise) => Describe(file is not null && Knows(file) ? file : otherwise);

    private Illustration Describe(string file) => new(file, _texts[$"Illustration.{file}"]);
}
