namespace PortalMitra.Extraction;

/// <summary>Marks inside a text that say where it comes from. As written, not judged.</summary>
public sealed record Credits
{
    /// <summary>Place at the very beginning: "LIMAPULUH KOTA" of "LIMAPULUH KOTA, KP – Bupati …".</summary>
    public string? DatelinePlace { get; init; }

    /// <summary>Outlet or agency at the very beginning: "KP" of "LIMAPULUH KOTA, KP – Bupati …".</summary>
    public string? DatelineOutlet { get; init; }

    /// <summary>Name or initials under the text: "dst" of "(dst)", a name of "Penulis: …", "Pewarta: …".</summary>
    public string? Byline { get; init; }

    /// <summary>Marks of releases, agencies, public offices and advertisement, in the order found, each once.</summary>
    public IReadOnlyList<SourceMark> Marks { get; init; } = [];
}

/// <summary>One mark.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Raw">As written, such as "(rls)".</param>
public sealed record SourceMark(SourceMarkKind Kind, string Raw);

/// <summary>What a mark says of a text's origin.</summary>
public enum SourceMarkKind
{
    /// <summary>A press release: "(rls)", "(rilis)", "siaran pers".</summary>
    Release,

    /// <summary>A public office's own text: "(Kominfo)", "(hms)", "(humas)", "(MC …)".</summary>
    PublicOffice,

    /// <summary>A news agency: "(ANTARA)".</summary>
    Agency,

    /// <summary>Paid for: "Adv", "Advertorial", "Kerja sama", "Pariwara".</summary>
    Paid,
}
