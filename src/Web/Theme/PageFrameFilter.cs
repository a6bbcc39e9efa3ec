using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortalMitra.Web.Theme;

/// <summary>Fills the frame before a page is rendered, so that layouts need no queries of their own.</summary>
internal sealed class PageFrameFilter(PageFrame frame) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is PageResult)
            await frame.LoadAsync(context.HttpContext.RequestAborted);
        await next();
    }
}
