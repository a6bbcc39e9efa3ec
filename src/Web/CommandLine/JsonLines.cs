using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PortalMitra.Web.CommandLine;

/// <summary>What verbs read and print: one JSON object a line, letters as they are.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Task WriteAsync<T>(T value) => Console.Out.WriteLineAsync(Line(value));

    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <returns>Null for what is no such object.</returns>
    public static T? TryRead<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Prints one answer for each line; a line that holds no such question is named and passed over.</summary>
    /// <returns>The exit code: 1 when a line was passed over.</returns>
    public static async Task<int> AnswerAsync<T>(FileInfo file, Func<T, object> answer, CancellationToken cancellationToken)
    {
        var (number, exitCode) = (0, 0);
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                if (JsonSerializer.Deserialize<T>(line, Options) is { } question)
                {
                    await WriteAsync(answer(question));
                    continue;
                }
            }
            catch (JsonException)
            {
                // Named below.
            }

            await Console.Error.WriteLineAsync($"{file.Name}:{number}: not a line of this kind.");
            exitCode = 1;
        }

        return exitCode;
    }
}
