namespace PortalMitra.Web.Hosting;

/// <summary>Response headers: nothing is loaded from elsewhere, nothing runs inline, nobody frames the portal.</summary>
internal static class SecurityHeaders
{
    public static void UsePortalSecurityHeaders(this WebApplication app)
    {
        var portal = Policy(allowInlineStyles: false);
        var dashboard = Policy(allowInlineStyles: true);
        var drawn = DrawnPagePolicy();
        // The job dashboard brings its own pages, with style attributes in them.
        app.UseWhen(IsDashboard, branch => branch.UseSecurityHeaders(dashboard));
        app.UseWhen(IsDrawnPage, branch => branch.UseSecurityHeaders(drawn));
        app.UseWhen(context => !IsDashboard(context) && !IsDrawnPage(context), branch => branch.UseSecurityHeaders(portal));
    }

    private static bool IsDashboard(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/kelola/pekerjaan", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/en/kelola/pekerjaan", StringComparison.OrdinalIgnoreCase);

    private static bool IsDrawnPage(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/kelola/contoh-halaman", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/en/kelola/contoh-halaman", StringComparison.OrdinalIgnoreCase);

    /// <summary>Outlets' pages drawn anew for staff: our own pages alone may frame them, nothing runs in them, and nothing is loaded by them.</summary>
    private static HeaderPolicyCollection DrawnPagePolicy() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsSameOrigin()
        .AddReferrerPolicyNoReferrer()
        .RemoveServerHeader()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddSandbox();
            policy.AddDefaultSrc().None();
            policy.AddStyleSrc().UnsafeInline();
            policy.AddImgSrc().Data();
            policy.AddBaseUri().None();
            policy.AddFormAction().None();
            policy.AddFrameAncestors().Self();
        });

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
