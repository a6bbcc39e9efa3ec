using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "News",
    Description = "News articles and pages of the office.",
    TablePrefix = "news",
    Dependencies = ["Places"])]
