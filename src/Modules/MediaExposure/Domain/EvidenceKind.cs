namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>The page with its request and answer, as a web archive (WARC).</summary>
    Warc,

    /// <summary>A web archive of text, hash and facts alone: of an outlet that wants no copy kept, or of a copy that is lost.</summary>
    Facts,

    /// <summary>A photo of what was printed or shown, or a picture of a screen.</summary>
    Photo,

    /// <summary>A scan as PDF.</summary>
    Scan,

    /// <summary>Sound or film.</summary>
    Recording,

    /// <summary>The address of a recording that somebody else keeps.</summary>
    Link,
}
