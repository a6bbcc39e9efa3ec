using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Mail;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>Goes from person to person. One that fails does not keep the others from theirs, and the run ends in failure.</summary>
internal sealed class AlertRun(AlertDelivery delivery, AlertReaders readers, IMailer mailer, ILogger<AlertRun> logger)
{
    /// <param name="tell">Makes and sends what is due to one person; false when the mail server does not take mail.</param>
    /// <exception cref="AggregateException">For some people it broke off.</exception>
    public async Task RunAsync(Func<AlertReader, CancellationToken, Task<bool>> tell, CancellationToken cancellationToken)
    {
        // Nothing is claimed that cannot be sent: it waits where it is, and makes one mail when the office has a mail server.
        if (mailer.State != MailState.Ready || await delivery.ResumeAsync(cancellationToken) == false)
            return;
        var failures = new List<Exception>();
        foreach (var name in await readers.NamesAsync(cancellationToken))
        {
            try
            {
                if (await readers.FindAsync(name, cancellationToken) is { } reader && !await tell(reader, cancellationToken))
                    break;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "The mail to {User} broke off.", name);
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
