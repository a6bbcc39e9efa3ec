using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Partnerships",
    Description = "Partners and the agreements the office has with them.",
    TablePrefix = "partnerships",
    Dependencies = ["Places", "Indicators"])]
