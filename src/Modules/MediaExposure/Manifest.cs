using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "MediaExposure",
    Description = "Press mentions: sources, topics, crawl, review.",
    TablePrefix = "exposure",
    Dependencies = ["Places", "Indicators", "Partnerships"])]
