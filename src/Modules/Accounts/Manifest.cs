using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Accounts",
    Description = "Users, roles and permissions; signing in and out.",
    TablePrefix = "accounts")]
