using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.Accounts.OwnAccount;

/// <summary>Of people outside the office, such as a partner's: anybody who is signed in.</summary>
[Authorize]
internal sealed class GuestModel(UserManager<User> users, SignInManager<User> signIn, OwnAddress address, IMailer mailer, PortalClock clock, IStringLocalizer<Strings> S)
    : OwnAccountModel(users, signIn, address, mailer, clock, S);
