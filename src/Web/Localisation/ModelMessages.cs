using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Web.Resources;

namespace PortalMitra.Web.Localisation;

/// <summary>What the framework says about input it cannot read, in the reader's language.</summary>
internal static class ModelMessages
{
    public static void AddModelMessages(this IServiceCollection services) =>
        services.AddSingleton<IConfigureOptions<MvcOptions>, Configure>();

    /// <summary>The texts of the module that owns the input, where its <c>ErrorMessage</c> is a key.</summary>
    public static IStringLocalizer OfModule(Type input, IStringLocalizerFactory factory)
    {
        var module = input.Assembly.GetName().Name!;
        return factory.Create($"{module}.Resources.Strings", module);
    }

    private sealed class Configure(IStringLocalizer<Strings> S) : IConfigureOptions<MvcOptions>
    {
        void IConfigureOptions<MvcOptions>.Configure(MvcOptions options)
        {
            var messages = options.ModelBindingMessageProvider;
            messages.SetValueMustNotBeNullAccessor(_ => S["Input.Required"]);
            messages.SetMissingBindRequiredValueAccessor(_ => S["Input.Required"]);
            messages.SetMissingKeyOrValueAccessor(() => S["Input.Required"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => S["Input.Required"]);
            messages.SetValueIsInvalidAccessor(value => S["Input.Invalid", value]);
            messages.SetAttemptedValueIsInvalidAccessor((value, _) => S["Input.Invalid", value]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => S["Input.Invalid", value]);
            messages.SetUnknownValueIsInvalidAccessor(_ => S["Input.Unreadable"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => S["Input.Unreadable"]);
            messages.SetValueMustBeANumberAccessor(_ => S["Input.Number"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => S["Input.Number"]);
        }
    }
}
