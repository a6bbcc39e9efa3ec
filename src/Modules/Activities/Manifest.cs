using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Activities",
    Description = "What people do at the libraries: activities and visits.",
    TablePrefix = "activities",
    Dependencies = ["Indicators", "Partnerships", "Places"])]
