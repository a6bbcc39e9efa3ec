using PortalMitra.ExtractionBenchmark;

if (args is not [("speed" or "scaling" or "quality") and var what, var data, .. var more] || !Directory.Exists(data))
{
    Console.Error.WriteLine("usage: speed DATA [ROUNDS] | scaling DATA [ROUNDS] | quality DATA OUT.jsonl [URLS.jsonl]");
    return 2;
}

var pages = StoredPage.ReadAll(data, what == "quality" && more.Length > 1 ? more[1] : null);
if (pages.Count == 0)
{
    Console.Error.WriteLine($"{data} has no pages.");
    return 1;
}

switch (what)
{
    case "quality" when more.Length > 0:
        Quality.Write(pages, more[0]);
        return 0;
    case "speed":
        Speed.Measure(pages, Rounds(fallback: 7));
        return 0;
    case "scaling":
        Scaling.Measure(pages, Rounds(fallback: 5));
        return 0;
    default:
        Console.Error.WriteLine("quality needs a file to write to.");
        return 2;
}

int Rounds(int fallback) => more.Length > 0 && int.TryParse(more[0], out var rounds) && rounds > 0 ? rounds : fallback;
