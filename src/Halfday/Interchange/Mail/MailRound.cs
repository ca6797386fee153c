using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Halfday.Interchange.Mail;

/// <summary>
/// Sends notices that have not gone out to people with an address, in their language. A notice is claimed before it is
/// sent, so that two nodes do not both send it; one that was claimed by a node that died is sent again, with the same
/// message id. What fails is tried again ever later, and is seen on the mail page.
/// </summary>
public sealed class MailRound(HalfdayDb db, MailSettings settings, TimeProvider time)
{
    private const int AtOnce = 100;

    // Who sets up a mail server does not want last year's reminders sent.
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(2);

    /// <summary>Sends what is due; answers how many went out.</summary>
    public async Task<int> Walk(CancellationToken stop)
    {
        var now = time.UtcNow();
        var due = await db.Notices.Where(notice => notice.Mail == MailState.Waiting && notice.NextTryAt <= now)
            .OrderBy(notice => notice.At).Take(AtOnce).ToListAsync(stop);
        var people = due.Select(notice => notice.PersonId).Distinct().ToList();
        var addressees = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        using var server = new SmtpClient();
        var sent = 0;
        foreach (var notice in due)
            if (await Handle(notice, addressees.GetValueOrDefault(notice.PersonId), server, now, stop)) sent++;
        if (server.IsConnected) await server.DisconnectAsync(quit: true, stop);
        return sent;
    }

    private async Task<bool> Handle(Notice notice, Person? person, SmtpClient server, DateTime now, CancellationToken stop)
    {
        if (person is null || !MailboxAddress.TryParse(person.Email, out var address) || notice.At < now - TooOld)
        {
            notice.StaysOnThePage();
            await db.SaveChangesAsync(stop);
            return false;
        }
        return await Claim(notice, now, stop) && await Send(notice, Message(notice, person, address), server, now, stop);
    }

    private async Task<bool> Claim(Notice notice, DateTime now, CancellationToken stop)
    {
        notice.IsBeingSent(now);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(notice).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<bool> Send(Notice notice, MimeMessage message, SmtpClient server, DateTime now, CancellationToken stop)
    {
        try
        {
            if (!server.IsConnected) await Connect(server, stop);
            await server.SendAsync(message, stop);
            notice.MailIsSent();
        }
        catch (Exception trouble) when (trouble is IOException or System.Net.Sockets.SocketException or CommandException
            or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException)
        {
            notice.MailFailed(trouble.Message, now);
        }
        await db.SaveChangesAsync(stop);
        return notice.Mail == MailState.Sent;
    }

    private async Task Connect(SmtpClient server, CancellationToken stop)
    {
        var security = settings.Tls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
        await server.ConnectAsync(settings.Host, settings.Port, settings.Port == 465 ? SecureSocketOptions.SslOnConnect : security, stop);
        if (settings.User.Length > 0) await server.AuthenticateAsync(settings.User, settings.Password, stop);
    }

    private MimeMessage Message(Notice notice, Person person, MailboxAddress address)
    {
        var language = person.Language;
        var message = new MimeMessage
        {
            Subject = notice.Title.In(language),
            MessageId = $"{notice.Id:N}@halfday",
            Date = new DateTimeOffset(notice.At, TimeSpan.Zero),
            Body = new TextPart("plain") { Text = $"{notice.Words.In(language)}\r\n\r\n{settings.Url}{notice.Link}\r\n" },
        };
        message.From.Add(new MailboxAddress("Halfday", settings.From));
        message.To.Add(new MailboxAddress(person.Name, address.Address));
        return message;
    }
}
