namespace PortalMitra.Modules.Accounts.Contracts;

/// <summary>Whether an account could be changed; if not, why, in the reader's language.</summary>
public sealed record AccountResult(IReadOnlyList<string> Errors)
{
    internal static readonly AccountResult Done = new([]);

    public bool Succeeded => Errors.Count == 0;
}
