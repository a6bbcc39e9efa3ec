using PortalMitra.Web.CommandLine;

return await PortalCommandLine.RunAsync(args);
