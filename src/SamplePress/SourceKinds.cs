namespace PortalMitra.SamplePress;

/// <summary>How an outlet announces its articles, in the words a media source is entered with.</summary>
public static class SourceKinds
{
    public const string Feed = "feed";
    public const string NewsSitemap = "newsSitemap";
    public const string Listing = "listing";
}
