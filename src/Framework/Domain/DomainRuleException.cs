namespace PortalMitra.Framework.Domain;

/// <summary>A rule of the domain was broken by what a person asked for. A page filter turns it into a message.</summary>
/// <param name="key">Resource key of the words for the person, in the module that throws.</param>
/// <param name="arguments">What the words need.</param>
public sealed class DomainRuleException(string key, params object[] arguments) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
