using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>What Identity refuses, in the reader's language. What is not here cannot happen with our rules.</summary>
internal sealed class IdentityErrors(IStringLocalizer<Strings> S) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), S["Error.Unknown"]);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), S["Error.Concurrency"]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), S["Error.PasswordMismatch"]);

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), S["Error.PasswordTooShort", length]);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), S["Error.InvalidUserName"]);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), S["Error.DuplicateUserName", userName]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
