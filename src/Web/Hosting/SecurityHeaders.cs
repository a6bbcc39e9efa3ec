namespace PortalMitra.Web.Hosting;

/// <summary>Response headers: nothing is loaded from elsewhere, nothing runs inline, nobody frames the portal.</summary>
internal static class SecurityHeaders
{
    public static void UsePortalSecurityHeaders(this WebApplication app)
    {
        var portal = Policy(allowInlineStyles: false);
        var dashboard = Policy(allowInlineStyles: true);
        // The job dashboard brings its own pages, with style attributes in them.
        app.UseWhen(IsDashboard, branch => branch.UseSecurityHeaders(dashboard));
        app.UseWhen(context => !IsDashboard(context), branch => branch.UseSecurityHeaders(portal));
    }

    private static bool IsDashboard(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/kelola/pekerjaan", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/en/kelola/pekerjaan", StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Policy(bool allowInlineStyles) => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .RemoveServerHeader()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            var style = policy.AddStyleSrc().Self();
            if (allowInlineStyles)
                style.UnsafeInline();
            policy.AddImgSrc().Self().Data();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        });
}
