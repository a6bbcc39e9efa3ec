using System.Security.Cryptography;

namespace PortalMitra.Modules.Accounts.Contracts;

/// <summary>Makes passwords to be shown once: 20 random characters, about 98 bits, in groups that can be read out.</summary>
public static class PasswordSuggestion
{
    // Without what looks alike in print: l and 1, o and 0.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));
}
