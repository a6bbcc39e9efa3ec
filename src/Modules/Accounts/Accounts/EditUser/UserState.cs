using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PortalMitra.Modules.Accounts.Accounts.EditUser;

/// <summary>What the form edits.</summary>
internal sealed record UserState(string DisplayName, bool IsActive, IReadOnlyList<string> RoleKeys)
{
    /// <summary>
    /// Tells whether somebody changed this meanwhile. Identity's concurrency stamp would not do: each failed sign-in
    /// of that user changes it too.
    /// </summary>
    public string Fingerprint()
    {
        var content = JsonSerializer.Serialize(this with { RoleKeys = [.. RoleKeys.Order(StringComparer.Ordinal)] });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
