using System.Text.Json;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

namespace PortalMitra.Modules.MediaExposure.Contracts;

/// <summary>Matches articles with the topics of a file, as the portal matches them with those it stores. Needs no database; safe to use from several threads.</summary>
public sealed class ArticleMatching
{
    private readonly TopicSet _set;
    private readonly IReadOnlyList<string> _slugs;

    private ArticleMatching(IReadOnlyList<Topic> topics, IReadOnlyList<NagariNames> nagari)
    {
        _set = new TopicSet(topics, nagari);
        _slugs = [.. topics.Select(topic => topic.Slug)];
    }

    /// <summary>Whether many articles at a time are cheaper than one by one.</summary>
    public bool PrefersBatches => _set.HasQueries;

    /// <param name="topics">A whole recipe, a step or object with <c>topics</c>, or an array of topics.</param>
    /// <param name="nagari">A recipe, a step or object with <c>nagari</c>, or an array of names or of <c>{"slug","name"}</c>; null takes those of a recipe's places.</param>
    /// <exception cref="RecipeException">It holds no topics, or one that cannot be read.</exception>
    public static ArticleMatching Read(JsonElement topics, JsonElement? nagari)
    {
        var items = RecipeJson.Read<List<TopicItem>>(Holder(topics, "topics") ?? throw new RecipeException("No topics are named there."), "topics");
        foreach (var item in items)
            item.Check();
        return new ArticleMatching([.. items.Where(item => item.IsActive).Select(item => item.ToTopic())], NagariOf(nagari ?? topics, isRequired: nagari is not null));
    }

    /// <summary>For each article what each topic makes of it, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<ArticleMatch>> Match(IReadOnlyList<MatchArticle> articles) =>
        [.. _set.Match([.. articles.Select(article => new ArticleInput(article.Title, article.Text, article.Day))])
            .Select(results => (IReadOnlyList<ArticleMatch>)[.. results.Select((result, topic) => Describe(_slugs[topic], result))])];

    private static ArticleMatch Describe(string slug, MatchResult result) => new(
        slug,
        result.Score,
        result.Verdict switch { MatchVerdict.Accept => "accept", MatchVerdict.Ask => "ask", _ => "drop" },
        [.. result.Reasons.Select(reason => new ArticleMatchReason(
            reason.Kind.ToString(), reason.Points, reason.Term, reason.Place, reason.Zone.ToString(), MatchWords.Of(reason), reason.Sentence, reason.Start, reason.End))],
        [.. result.Sentences.Select(sentence => new ArticleMatchSentence(sentence.Text, sentence.Start, sentence.End, sentence.Zone.ToString(), sentence.Index))],
        result.Nagari,
        result.Prominence);

    /// <summary>The object that has the property: the file itself, one of its steps, or what stands for an array.</summary>
    private static JsonElement? Holder(JsonElement file, string property) => file.ValueKind switch
    {
        JsonValueKind.Array => JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [property] = file }),
        JsonValueKind.Object when file.TryGetProperty(property, out _) => file,
        JsonValueKind.Object when file.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Array =>
            steps.EnumerateArray().Where(step => step.ValueKind == JsonValueKind.Object && step.TryGetProperty(property, out _)).Select(step => (JsonElement?)step).FirstOrDefault(),
        _ => null,
    };

    private static IReadOnlyList<NagariNames> NagariOf(JsonElement file, bool isRequired)
    {
        // A bare array of topics holds none.
        if (!isRequired && file.ValueKind == JsonValueKind.Array)
            return [];
        if (Holder(file, "nagari") is not { } holder)
            return isRequired ? throw new RecipeException("No nagari are named there.") : [];
        var list = holder.GetProperty("nagari");
        if (list.ValueKind != JsonValueKind.Array)
            throw new RecipeException("'nagari' is no list.");
        return [.. list.EnumerateArray().Select(NamesOf)];
    }

    private static NagariNames NamesOf(JsonElement item)
    {
        var name = item.ValueKind == JsonValueKind.String ? item.GetString() : Text(item, "name");
        if (string.IsNullOrWhiteSpace(name))
            throw new RecipeException("A nagari has no name.");
        return new NagariNames(Text(item, "slug") ?? string.Join('-', WordReader.WordsOf(name)), NagariSpellings.Of(name));
    }

    private static string? Text(JsonElement item, string property) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Text">Paragraphs, separated by line feeds.</param>
/// <param name="Day">Day of publication in the office's zone; null where nobody knows.</param>
public sealed record MatchArticle(string Title, string Text, DateOnly? Day);

/// <param name="Topic">Its slug.</param>
/// <param name="Verdict"><c>accept</c>, <c>ask</c> or <c>drop</c>.</param>
/// <param name="Nagari">Slugs of the nagari named in a context of ours.</param>
/// <param name="Prominence">3 in the title, 2 in the first paragraph, 1 further down.</param>
public sealed record ArticleMatch(
    string Topic, decimal Score, string Verdict, IReadOnlyList<ArticleMatchReason> Reasons, IReadOnlyList<ArticleMatchSentence> Sentences, IReadOnlyList<string> Nagari, int Prominence);

/// <param name="Kind">Stable name of the reason.</param>
/// <param name="Term">As it stands in the article.</param>
/// <param name="Place">The name beside it, as it stands in the article; empty where none is meant.</param>
/// <param name="Zone"><c>Title</c>, <c>Lead</c> or <c>Body</c>.</param>
/// <param name="Words">The reason as staff read it.</param>
/// <param name="Sentence">Index of the term's sentence, the title is 0.</param>
/// <param name="Start">UTF-16 position of the term: in the title if that is its zone, else in the text.</param>
/// <param name="End">Behind its last character.</param>
public sealed record ArticleMatchReason(string Kind, decimal Points, string Term, string Place, string Zone, string Words, int? Sentence, int? Start, int? End);

/// <param name="Start">UTF-16 position: in the title if that is its zone, else in the text.</param>
/// <param name="Index">Number of the sentence in the article, the title is 0.</param>
public sealed record ArticleMatchSentence(string Text, int Start, int End, string Zone, int Index);
