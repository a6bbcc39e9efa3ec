using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PortalMitra.CrawlingTests.Fuzz;

/// <summary>Any bytes, or a well-formed file spoiled in one to eight ways; a failure shrinks to few bytes that show it.</summary>
public sealed record HostileInput(ReadOnlyMemory<byte> Content)
{
    public override string ToString() => $"{Content.Length} bytes: {Convert.ToHexString(Beginning)} = {Encoding.Latin1.GetString(Beginning)}";

    /// <summary>Longer ones are got back from the seed that FsCheck prints.</summary>
    private ReadOnlySpan<byte> Beginning => Content.Span[..Math.Min(Content.Length, 4096)];

    public static Arbitrary<HostileInput> Arbitrary() => Arb.From(Gen.Frequency((1, AnyBytes), (2, AnyTokens), (20, Spoiled)), Shorter);

    private static Gen<HostileInput> AnyBytes => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().Select(Input);

    private static Gen<HostileInput> AnyTokens => Gen.Elements(Seeds.Tokens).ArrayOf().Select(tokens => Input([.. tokens.SelectMany(token => token)]));

    private static Gen<HostileInput> Spoiled =>
        from seed in Gen.Elements(Seeds.All.ToArray())
        from mutations in Mutations
        select Input(mutations.Aggregate(seed, (content, mutation) => mutation.Apply(content)));

    private static Gen<Mutation[]> Mutations => Gen.Choose(1, 8).SelectMany(count => Mutation.ArrayOf(count));

    /// <summary>Repeating makes large files, which are slow to read: one way in sixty.</summary>
    private static Gen<Mutation> Mutation =>
        from kind in Gen.Frequency((59, Gen.Elements(Enum.GetValues<MutationKind>().Except([MutationKind.Repeat]).ToArray())), (1, Gen.Constant(MutationKind.Repeat)))
        from at in Gen.Choose(0, int.MaxValue)
        from length in Gen.Frequency((3, Gen.Choose(0, 16)), (1, Gen.Choose(0, 400)))
        from other in kind == MutationKind.Splice ? Gen.Elements(Seeds.All.ToArray()) : Gen.Elements(Seeds.Tokens)
        select new Mutation(kind, at, length, other);

    private static IEnumerable<HostileInput> Shorter(HostileInput input)
    {
        var content = input.Content.ToArray();
        for (var part = content.Length; part > content.Length / 256; part /= 2)
        {
            for (var at = 0; at < content.Length; at += part)
                yield return Input([.. content[..at], .. content[Math.Min(at + part, content.Length)..]]);
        }
    }

    private static HostileInput Input(byte[] content) => new(content);
}
