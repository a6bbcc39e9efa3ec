using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PortalMitra.Framework.Files;

/// <summary>
/// Lets a page take large files, and answers what is larger still with the page and a word about it. Must come before whatever reads
/// the form, the check of its token included.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Ten files of the default size, and the text.</summary>
    public const long MaxRequest = 210L * 1024 * 1024;

    /// <summary>In the address of the page that is shown then.</summary>
    public const string Sign = "terlalu-besar";

    /// <summary>Before the framework's own that read the form.</summary>
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > MaxRequest)
        {
            context.Result = new LocalRedirectResult($"{request.PathBase}{request.Path}?{Sign}=true");
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxRequest;
        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = MaxRequest }));
    }
}
