using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.Accounts.OwnAccount;

/// <summary>Of people of the office.</summary>
[RequirePermission(nameof(OfficePermissions.AccessOffice))]
internal sealed class IndexModel(UserManager<User> users, SignInManager<User> signIn, OwnAddress address, IMailer mailer, PortalClock clock, IStringLocalizer<Strings> S)
    : OwnAccountModel(users, signIn, address, mailer, clock, S);
