using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News.News.Recipes;

/// <summary>Recipe step <c>news</c>: articles by slug, published so many days before the day it first runs, or left as drafts.</summary>
internal sealed class NewsStep(PortalDbContext database, PortalClock clock) : IRecipeStep
{
    private static readonly TimeSpan HourOfPublication = TimeSpan.FromHours(8);

    public string Name => "news";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var nagari = await database.Set<Nagari>().ToDictionaryAsync(place => place.Slug, place => place.Id, StringComparer.Ordinal, cancellationToken);
        var known = await database.Set<NewsArticle>().Select(article => article.Slug).ToHashSetAsync(cancellationToken);
        foreach (var item in RecipeJson.Read<List<Item>>(step, "articles").Where(item => known.Add(item.Slug)))
            database.Add(Make(item, nagari));
    }

    private NewsArticle Make(Item item, Dictionary<string, long> nagari)
    {
        if (item.Nagari is not null && !nagari.ContainsKey(item.Nagari))
            throw new RecipeException($"article '{item.Slug}': there is no nagari '{item.Nagari}'.");
        if (item.Illustration is not null && !IllustrationCatalog.Knows(item.Illustration))
            throw new RecipeException($"article '{item.Slug}': no illustration '{item.Illustration}'.");
        if (item.Slug != ArticleSlug.From(item.Slug))
            throw new RecipeException($"article '{item.Slug}': a slug is made of small letters, digits and hyphens.");

        var text = ArticleText.Of(
            item.Title, item.Standfirst, RecipeText.Join(item.Body), item.Nagari is null ? null : nagari[item.Nagari],
            item.Illustration, item.Language ?? ArticleLanguage.Indonesian);
        var problems = item.PublishedDaysAgo is not null ? text.ProblemsOfPublishing() : text.Problems();
        if (problems.Select(problem => problem.ToString()).FirstOrDefault() is { } problem)
            throw new RecipeException($"article '{item.Slug}': {problem}.");

        // Written now, whatever day it shows: the search index has read past that day already.
        var article = NewsArticle.Write(text, item.Slug, item.Author, submissionKey: null, clock.UtcNow);
        if (item.PublishedDaysAgo is { } daysAgo)
            article.Publish(PublicationTime(daysAgo));
        return article;
    }

    private DateTime PublicationTime(int daysAgo)
    {
        var morning = clock.StartOf(clock.Today.AddDays(-daysAgo)) + HourOfPublication;
        // "Today" may still be before that hour.
        return morning < clock.UtcNow ? morning : clock.UtcNow;
    }

    /// <param name="Body">One string per paragraph, subheading or list.</param>
    /// <param name="PublishedDaysAgo">Null leaves a draft.</param>
    private sealed record Item(
        string Slug, string Title, string Standfirst, IReadOnlyList<string> Body, string Author, int? PublishedDaysAgo,
        string? Nagari, string? Illustration, ArticleLanguage? Language);
}
