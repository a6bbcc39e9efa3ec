using Microsoft.AspNetCore.Http;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>One source that means no good.</summary>
/// <param name="Name">Of the outlet.</param>
/// <param name="Kind">What staff took it for.</param>
/// <param name="Answer">What it sends.</param>
/// <param name="Ends">The key of the failure, or how many links were taken.</param>
internal sealed record HostileCase(string Name, SourceKind Kind, RequestDelegate Answer, string Ends);
