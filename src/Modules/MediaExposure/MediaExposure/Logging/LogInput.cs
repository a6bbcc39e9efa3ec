using System.ComponentModel.DataAnnotations;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>What somebody writes about an item of the press that no source brought.</summary>
internal sealed class LogInput
{
    private const string TooLong = "Input.TooLong";

    public OutletType? Medium { get; set; }

    /// <summary>One that is entered already; else its name.</summary>
    public long? OutletId { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? OutletName { get; set; }

    [Required(ErrorMessage = "Log.TitleMissing"), StringLength(500, ErrorMessage = TooLong)]
    public string Title { get; set; } = "";

    public DateOnly? Day { get; set; }

    /// <summary>Edition and page, or hour of broadcast.</summary>
    [StringLength(200, ErrorMessage = TooLong)]
    public string? Place { get; set; }

    /// <summary>Where it can be read, if anywhere.</summary>
    [StringLength(2048, ErrorMessage = TooLong)]
    public string? Url { get; set; }

    public MentionKind? Kind { get; set; }

    public List<long> Nagari { get; set; } = [];

    [Required(ErrorMessage = "Log.TextMissing"), StringLength(Crawl.StorableText.MaxArticle, ErrorMessage = TooLong)]
    public string Text { get; set; } = "";

    [Range(1, 3, ErrorMessage = "Log.ProminenceMissing")]
    public int Prominence { get; set; } = 1;

    public bool IsPassing { get; set; }

    public Tone? Tone { get; set; }

    /// <summary>Address of a recording.</summary>
    [StringLength(2048, ErrorMessage = TooLong)]
    public string? Recording { get; set; }

    [StringLength(EvidenceItem.MaxNoteLength, ErrorMessage = TooLong)]
    public string? EvidenceNote { get; set; }

    /// <summary>Tickets of files that were sent before.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>The page behind a pasted link, if it could be read.</summary>
    public long? PageId { get; set; }

    public bool AcceptsNow { get; set; }

    /// <summary>Made when the form is drawn, so that the same form sent twice is one item.</summary>
    public Guid Form { get; set; }

    public int Version { get; set; }
}
