using PortalMitra.Framework.Modules;

[assembly: PortalModule(
    "Search",
    Description = "One Lucene index over everything that is public.")]
