using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class CharsetTests
{
    private const string Word = "Café “Nagari” – 25°";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly byte[] Windows = [.. "Caf"u8, 0xE9, .. " "u8, 0x93, .. "Nagari"u8, 0x94, .. " "u8, 0x96, .. " 25"u8, 0xB0];

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("kacau")]
    public void Valid_UTF8_is_read_as_such_whatever_was_declared(string? declared) => Assert.Equal(Word, Charset.Decode(Encoding.UTF8.GetBytes(Word), declared));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_decides_and_disappears(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Word, Charset.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Word)], "windows-1251"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kacau")]
    [InlineData("windows-1252")]
    [InlineData("\"windows-1252\"")]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    [InlineData("us-ascii")]
    [InlineData("utf-8")]
    [InlineData("utf-7")]
    public void Bytes_that_are_no_UTF8_are_Windows_1252_under_all_its_names(string? declared) => Assert.Equal(Word, Charset.Decode(Windows, declared));

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<META CHARSET=windows-1251>")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">")]
    [InlineData("<?xml version=\"1.0\" encoding='windows-1251'?>")]
    public void The_page_may_declare_its_own(string declaration) => Assert.Equal(declaration + "Падан", Charset.Decode(Encode("windows-1251", declaration + "Падан"), null));

    [Fact]
    public void The_header_comes_before_the_page() =>
        Assert.EndsWith("Падан", Charset.Decode(Encode("windows-1251", "<meta charset=koi8-r>Падан"), "windows-1251"), StringComparison.Ordinal);

    [Fact]
    public void A_declaration_beyond_the_first_2048_bytes_is_not_looked_for() =>
        Assert.EndsWith(Word, Charset.Decode(Encode("windows-1252", new string(' ', 2048) + "<meta charset=koi8-r>" + Word), null), StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16le")]
    [InlineData("utf-32")]
    [InlineData("utf-7")]
    public void A_page_that_could_be_read_so_far_is_not_what_it_says_in_ASCII(string name) =>
        Assert.EndsWith(Word, Charset.Decode(Encode("windows-1252", $"<meta charset={name}>{Word}"), null), StringComparison.Ordinal);

    [Fact]
    public void The_header_may_say_UTF16() => Assert.Equal("Padang é", Charset.Decode([.. Encoding.Unicode.GetBytes("Padang é")], "utf-16le"));

    [Fact]
    public void In_broken_UTF8_only_the_broken_bytes_are_Windows_1252() =>
        Assert.Equal("Kafé é “Nagari”", Charset.Decode([.. Encoding.UTF8.GetBytes("Kafé "), 0xE9, .. Encoding.UTF8.GetBytes(" “Nagari”")], "utf-8"));

    [Fact]
    public void A_mark_before_broken_UTF8_changes_nothing_about_it() =>
        Assert.Equal("Kafé é", Charset.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Kafé "), 0xE9], null));

    [Fact]
    public void UTF8_cut_in_the_middle_of_a_letter_keeps_the_rest() =>
        Assert.StartsWith("Harga naik 5", Charset.Decode(Encoding.UTF8.GetBytes("Harga naik 5€").AsSpan()[..^1], "utf-8"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", Charset.Decode([], "utf-8"));

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    [InlineData("iso-2022-jp")]
    [InlineData("x-user-defined")]
    [InlineData("\0")]
    public void Any_bytes_give_some_text(string? declared)
    {
        var random = new Random(20260112);
        foreach (var length in Enumerable.Range(0, 200))
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.NotNull(Charset.Decode(bytes, declared));
        }
    }

    private static byte[] Encode(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);
}
