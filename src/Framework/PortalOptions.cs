using System.ComponentModel.DataAnnotations;

namespace PortalMitra.Framework;

/// <summary>Settings of the installation, section <c>Portal</c> of the configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>IANA name of the office's time zone.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Jakarta";

    /// <summary>The one folder that holds everything to back up: database, files, search index.</summary>
    [Required]
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>Where an outlet's webmaster reaches us: stands in the User-Agent of the crawler. Mail address or URL.</summary>
    // A header takes no other letters: anything else would make every request of the crawler fail.
    [Required, RegularExpression("[!-~]+", ErrorMessage = "Portal:Contact must be a mail address or URL in plain ASCII letters without spaces.")]
    public string Contact { get; set; } = "https://dispusip.limapuluhkotakab.go.id";

    /// <summary>Where people open the portal, such as <c>https://pustaka.example.go.id</c>: stands in the links of its mails, which cannot be sent without it.</summary>
    [RegularExpression("https?://[!-~]+", ErrorMessage = "Portal:Address must be the portal's own address, beginning with https:// or http://.")]
    public string Address { get; set; } = "";

    /// <summary>Set by <c>serve --demo</c>: the site says on each page that its content is invented.</summary>
    public bool Demo { get; set; }
}
