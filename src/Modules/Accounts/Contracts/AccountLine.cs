namespace PortalMitra.Modules.Accounts.Contracts;

/// <summary>One account in a list.</summary>
/// <param name="Roles">What the office calls the account's roles.</param>
/// <param name="LockedUntilUtc">Null unless it is locked at this moment.</param>
public sealed record AccountLine(
    int Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool IsActive, DateTime? LockedUntilUtc);
