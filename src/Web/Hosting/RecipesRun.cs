namespace PortalMitra.Web.Hosting;

/// <summary>Which text of each recipe was carried out last, by its fingerprint, so that a start repeats none of them.</summary>
internal sealed class RecipesRun
{
    public Dictionary<string, string> Fingerprints { get; set; } = [];
}
