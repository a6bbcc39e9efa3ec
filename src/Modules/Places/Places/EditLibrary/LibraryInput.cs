using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.EditLibrary;

/// <summary>What the form about a library sends.</summary>
internal sealed class LibraryInput
{
    public string? Address { get; set; }

    public string? Hours { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static LibraryInput Of(Library library) =>
        new() { Address = library.Address, Hours = library.Hours, Version = library.Version };
}
