using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Accounts.Domain;

/// <summary>A person who may sign in. Never deleted, only disabled: the audit trail names them.</summary>
public sealed class User : IdentityUser<int>, IAudited
{
    public const int MaxUserNameLength = 64;
    public const int MaxDisplayNameLength = 100;

    /// <summary>How the person is called on the portal's pages.</summary>
    public required string DisplayName { get; set; }

    /// <summary>False closes the door; takes effect within a minute for who is signed in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Lets the audit trail tell that a password was changed without holding it.</summary>
    public DateTime? PasswordChangedUtc { get; set; }

    /// <summary>Language of mails to this person: <c>id</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "id";

    /// <summary>When a link to confirm the address was last sent, so that nobody's mailbox is flooded by it.</summary>
    [NotAudited]
    public DateTime? ConfirmationSentUtc { get; set; }

    [NotAudited]
    public override string? PasswordHash { get; set; }

    [NotAudited]
    public override string? SecurityStamp { get; set; }

    [NotAudited]
    public override int AccessFailedCount { get; set; }

    string IAudited.AuditName => UserName ?? "";
}
