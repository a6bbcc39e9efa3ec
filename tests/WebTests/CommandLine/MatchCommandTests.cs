using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace PortalMitra.WebTests.CommandLine;

public sealed class MatchCommandTests : IDisposable
{
    private const string Topic = """{"slug":"pustaka","name":"Pustaka","subjects":["perpustakaan nagari"],"places":["Kabupaten Lima Puluh Kota"],"otherPlaces":["Agam"],"acceptFrom":5}""";
    private const string Ours = """{"file":"a.html","url":"https://kabar.test/a","title":"Perpustakaan Nagari Ramai","text":"Warga datang.\nPerpustakaan nagari di Kab. 50 Kota buka “sampai malam” 🎉.","publishedDateWib":"2026-01-12","kind":"Article"}""";
    private const string Others = """{"file":"b.html","url":"https://kabar.test/b","title":"Pustaka di Agam","text":"Perpustakaan nagari di Agam buka.","error":null}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-match-").FullName;

    [Fact]
    public async Task Each_article_and_topic_has_a_line_with_the_promised_names()
    {
        var topics = Write("topics.json", $"[{Topic},{{\"slug\":\"gambir\",\"name\":\"Gambir\",\"query\":\"gambir\"}}]");

        var (code, lines) = await PortalProcess.RunAsync("match", "--topics", topics, Write("a.jsonl", $"{Ours}\n\n{Others}\n"));

        Assert.Equal(0, code);
        var read = lines.Select(Read).ToList();
        Assert.All(read, line => Assert.Equal(["file", "url", "topic", "score", "verdict", "reasons", "sentences", "nagari", "prominence"], line.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            ["a.html pustaka accept", "a.html gambir drop", "b.html pustaka drop", "b.html gambir drop"],
            read.Select(line => $"{line.GetProperty("file").GetString()} {line.GetProperty("topic").GetString()} {line.GetProperty("verdict").GetString()}"));
    }

    [Fact]
    public async Task Places_are_those_of_the_title_and_the_text_as_they_were_given()
    {
        var (_, lines) = await PortalProcess.RunAsync("match", "--topics", Write("topics.json", $"{{\"topics\":[{Topic}]}}"), Write("a.jsonl", Ours));

        using var article = JsonDocument.Parse(Ours);
        string Source(JsonElement part) => article.RootElement.GetProperty(part.GetProperty("zone").GetString() == "Title" ? "title" : "text").GetString()!;
        string Cut(JsonElement part) => Source(part)[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()];
        var line = Read(Assert.Single(lines));
        var reasons = line.GetProperty("reasons").EnumerateArray().ToList();
        Assert.Equal(line.GetProperty("score").GetDecimal(), reasons.Sum(reason => reason.GetProperty("points").GetDecimal()));
        Assert.Contains(reasons, reason => reason.GetProperty("place").GetString() == "Kab. 50 Kota" && reason.GetProperty("words").GetString()!.Contains("“Kab. 50 Kota”", StringComparison.Ordinal));
        Assert.All(reasons, reason => Assert.Equal(reason.GetProperty("term").GetString(), Cut(reason)));
        Assert.All(line.GetProperty("sentences").EnumerateArray(), sentence => Assert.Equal(sentence.GetProperty("text").GetString(), Cut(sentence)));
    }

    [Fact]
    public async Task A_whole_recipe_brings_its_topics_and_its_nagari()
    {
        var topics = Path.Combine(AppContext.BaseDirectory, "recipes", "lima-puluh-kota.recipe.json");
        var article = Write("a.jsonl", """{"file":"a.html","url":"https://kabar.test/a","title":"Perpustakaan Nagari Talang Maua Ramai","text":"Warga datang ke perpustakaan."}""");

        var (code, lines) = await PortalProcess.RunAsync("match", "--topics", topics, article);

        var line = Read(Assert.Single(lines));
        Assert.Equal((0, "ask", 3), (code, line.GetProperty("verdict").GetString(), line.GetProperty("prominence").GetInt32()));
        Assert.Equal(["talang-maur"], line.GetProperty("nagari").EnumerateArray().Select(slug => slug.GetString()));
    }

    [Fact]
    public async Task Nagari_may_be_named_apart_and_files_may_be_packed_and_matched_on_all_cores()
    {
        var topics = Write("topics.json", $"[{Topic}]");
        var nagari = Write("nagari.json", """["Taeh Bukik", {"slug":"piobang-payakumbuh","name":"Piobang"}]""");
        var packed = Path.Combine(_folder, "banyak.jsonl.gz");
        await using (var gzip = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            for (var number = 0; number < 700; number++)
                await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{{\"file\":\"{number}\",\"url\":\"https://kabar.test/{number}\",\"title\":\"Perpustakaan Nagari Taeh Bukit dan Piobang, Kabupaten Lima Puluh Kota\",\"text\":\"Isi berita.\"}}\n"));
        }

        var (code, lines) = await PortalProcess.RunAsync("match", "--topics", topics, "--nagari", nagari, packed, "--parallel");

        Assert.Equal(0, code);
        Assert.Equal(Enumerable.Range(0, 700).Select(number => $"{number}"), lines.Select(line => Read(line).GetProperty("file").GetString()));
        Assert.Equal(["taeh-bukik", "piobang-payakumbuh"], Read(lines[0]).GetProperty("nagari").EnumerateArray().Select(slug => slug.GetString()));
    }

    [Fact]
    public async Task Lines_without_an_article_are_passed_over_and_broken_ones_named()
    {
        var topics = Write("topics.json", $"[{Topic}]");
        var empty = Write("kosong.jsonl", """{"file":"a.html","url":"https://kabar.test/a","title":"A","text":null,"error":"TooShort"}""");
        var broken = Write("rusak.jsonl", $"bukan json\n[]\nnull\n{Ours}\n");

        var passed = await PortalProcess.RunAsync("match", "--topics", topics, empty);
        var named = await PortalProcess.RunAsync("match", "--topics", topics, broken, Path.Combine(_folder, "tidak-ada.jsonl"));

        Assert.Equal((0, "1 lines hold no article and were passed over."), (passed.ExitCode, Assert.Single(passed.Lines)));
        Assert.Equal(1, named.ExitCode);
        Assert.Equal(["rusak.jsonl:1: not a line of this kind.", "rusak.jsonl:2: not a line of this kind.", "rusak.jsonl:3: not a line of this kind."], named.Lines.Where(line => line.StartsWith("rusak", StringComparison.Ordinal)));
        Assert.Single(named.Lines, line => line.StartsWith("{\"file\":\"a.html\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"slug":"a","name":"A","query":"*a"}]""", "*a")]
    [InlineData("""[{"slug":"a","name":"A","people":["Rahma | Kepala | kemarin"]}]""", "Rahma | Kepala | kemarin")]
    [InlineData("""[{"slug":"a","name":"A","pokok":["x"]}]""", "pokok")]
    [InlineData("""{"steps":[]}""", "No topics")]
    [InlineData("bukan json", "is no JSON")]
    public async Task Topics_that_cannot_be_read_are_said_in_words(string topics, string part)
    {
        var (code, lines) = await PortalProcess.RunAsync("match", "--topics", Write("topics.json", topics), Write("a.jsonl", Ours));

        Assert.Equal(1, code);
        Assert.Contains(part, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match a.jsonl")]
    [InlineData("match --topics t.json")]
    [InlineData("match --topics t.json --apa a.jsonl")]
    public async Task Wrong_use_has_a_code_of_its_own(string words) => Assert.Equal(2, (await PortalProcess.RunAsync(words.Split(' '))).ExitCode);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonElement Read(string line) => JsonDocument.Parse(line).RootElement;

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
