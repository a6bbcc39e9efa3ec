using System.ComponentModel.DataAnnotations;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

internal sealed class TopicInput
{
    private const int MaxList = 10_000;

    [Required(ErrorMessage = "Input.TopicName"), StringLength(200, ErrorMessage = "Input.TooLong")]
    public string Name { get; set; } = "";

    public bool IsActive { get; set; }

    [Required(ErrorMessage = "Input.Subjects"), StringLength(MaxList, ErrorMessage = "Input.TooLong")]
    public string SubjectTerms { get; set; } = "";

    [StringLength(MaxList, ErrorMessage = "Input.TooLong")]
    public string? PlaceTerms { get; set; }

    [StringLength(MaxList, ErrorMessage = "Input.TooLong")]
    public string? AmbiguousPlaceTerms { get; set; }

    [StringLength(MaxList, ErrorMessage = "Input.TooLong")]
    public string? ContextTerms { get; set; }

    [StringLength(MaxList, ErrorMessage = "Input.TooLong")]
    public string? OtherPlaceTerms { get; set; }

    public int Version { get; set; }
}
