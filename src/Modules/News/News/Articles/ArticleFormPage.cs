using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.Resources;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>What writing a new article and rewriting one have in common: the fields, their choices and their complaints.</summary>
internal abstract class ArticleFormPage(PortalDbContext database, IllustrationCatalog illustrations, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IReadOnlyList<(long Id, string Name)> Places { get; private set; } = [];

    public IReadOnlyList<Illustration> Illustrations => illustrations.All;

    public bool MayPublish => PermissionCatalog.Holds(User, Permissions.PublishNews);

    protected IStringLocalizer<Strings> Texts => S;

    protected PortalDbContext Database => database;

    public string? PlaceOf(long? id) => Places.FirstOrDefault(place => place.Id == id).Name;

    public string? PictureOf(string? file) => Illustrations.FirstOrDefault(picture => picture.File == file)?.Alternative;

    protected async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var places = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name)
            .Select(nagari => new { nagari.Id, nagari.Name }).ToListAsync(cancellationToken);
        Places = [.. places.Select(place => (place.Id, place.Name))];
    }

    /// <summary>Refuses choices that are not on the lists; call after <see cref="LoadChoicesAsync"/>.</summary>
    protected bool ChoicesAreKnown()
    {
        if (Input.NagariId is not null && PlaceOf(Input.NagariId) is null)
            ModelState.AddModelError("Input.NagariId", S["Problem.UnknownNagari"]);
        if (!string.IsNullOrEmpty(Input.Illustration) && !IllustrationCatalog.Knows(Input.Illustration))
            ModelState.AddModelError("Input.Illustration", S["Problem.UnknownIllustration"]);
        return ModelState.IsValid;
    }

    protected void Complain(IEnumerable<ArticleProblem> problems)
    {
        foreach (var problem in problems)
        {
            var (field, longest) = problem switch
            {
                ArticleProblem.TitleMissing or ArticleProblem.TitleTooLong => (nameof(Input.Title), ArticleText.MaxTitleLength),
                ArticleProblem.StandfirstMissing or ArticleProblem.StandfirstTooLong => (nameof(Input.Standfirst), ArticleText.MaxStandfirstLength),
                ArticleProblem.BodyMissing or ArticleProblem.BodyTooLong => (nameof(Input.Body), ArticleText.MaxBodyLength),
                _ => throw new InvalidOperationException($"No words for {problem}."),
            };
            ModelState.AddModelError($"Input.{field}", S[$"Problem.{problem}", PortalFormat.Number(longest)]);
        }
    }
}
