using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>A row of the form: somebody in an office for some time. Days as the date field sends them.</summary>
internal sealed class PersonInput
{
    public string? Name { get; set; }
    public string? Office { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    public bool IsEmpty => new[] { Name, Office, From, Until }.All(string.IsNullOrWhiteSpace);

    public static PersonInput Of(string line) => TopicPerson.Parse(line).Person is { } person
        ? new PersonInput { Name = person.Name, Office = person.Office, From = DayText(person.From), Until = DayText(person.Until) }
        // A line that cannot be read stays as it is, for a person to mend.
        : new PersonInput { Name = line };

    /// <summary>As the topic keeps it; the parts that were left out at its end are no part of it.</summary>
    public string ToLine()
    {
        var parts = new[] { Name, Office, From, Until }.Select(PlainText.CleanLine).ToList();
        while (parts.Count > 1 && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        return string.Join(" | ", parts);
    }

    private static string? DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
