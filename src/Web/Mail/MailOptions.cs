namespace PortalMitra.Web.Mail;

/// <summary>The office's SMTP server, section <c>Mail</c> of the configuration; absent until somebody fills it in.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";
}
