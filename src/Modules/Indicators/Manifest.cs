using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Indicators",
    Description = "The four indicators of the programme: definitions, values and the rows behind them.",
    TablePrefix = "indicators",
    Dependencies = ["Places"])]
