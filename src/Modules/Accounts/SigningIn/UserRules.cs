using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>What Identity does not ask of an account.</summary>
internal sealed class UserRules(IStringLocalizer<Strings> S) : IUserValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        var errors = new List<IdentityError>();
        if (user.UserName?.Length > User.MaxUserNameLength)
            errors.Add(new IdentityError { Code = "UserNameTooLong", Description = S["Error.UserNameTooLong", User.MaxUserNameLength] });
        if (string.IsNullOrWhiteSpace(user.DisplayName))
            errors.Add(new IdentityError { Code = "DisplayNameMissing", Description = S["Error.DisplayNameMissing"] });
        if (user.DisplayName.Length > User.MaxDisplayNameLength)
            errors.Add(new IdentityError { Code = "DisplayNameTooLong", Description = S["Error.DisplayNameTooLong", User.MaxDisplayNameLength] });
        return Task.FromResult(errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]));
    }
}
