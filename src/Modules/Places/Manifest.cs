using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Places",
    Description = "The regency, its districts and nagari, and their libraries.",
    TablePrefix = "places")]
