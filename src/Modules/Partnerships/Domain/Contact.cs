using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A person at a partner. For staff only, and for the partner's own people.</summary>
public sealed class Contact : IAudited, IVersioned
{
    public const int MaxLineLength = 200;

    public long Id { get; private set; }
    public long PartnerId { get; set; }
    public Partner? Partner { get; private set; }

    public required string Name { get; set; }

    /// <summary>What they are there.</summary>
    public string? Position { get; set; }

    public ContactRole Role { get; set; }

    /// <summary>Not in the audit trail, like the mail address: it goes for good when the person asks for it.</summary>
    [NotAudited]
    public string? Phone { get; set; }

    [NotAudited]
    public string? Email { get; set; }

    /// <summary>First day of the role; null when it is not known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>That the person agrees to their data being kept (UU PDP 27/2022).</summary>
    public bool HasConsented { get; set; }

    public int Version { get; private set; }

    /// <summary>Somebody who gave their data themselves, and agreed that they are kept.</summary>
    /// <param name="partner">May be new, too.</param>
    public static Contact Of(Partner partner, string name, string? position, string? phone, string? email) =>
        new() { Partner = partner, Name = name, Position = position, Phone = phone, Email = email, HasConsented = true };

    public string AuditName => Name;

    public bool IsCurrent(DateOnly today) => !(From > today) && !(Until < today);
}
