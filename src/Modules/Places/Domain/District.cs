namespace PortalMitra.Modules.Places.Domain;

/// <summary>A kecamatan of the regency.</summary>
public sealed class District
{
    public const int MaxNameLength = 100;
    public const int MaxNoteLength = 300;

    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>What a reader could get wrong, such as a neighbouring city of the same name.</summary>
    public string? Note { get; init; }

    public string? NoteEn { get; init; }
}
