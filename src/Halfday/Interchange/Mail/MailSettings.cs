using System.Globalization;

namespace Halfday.Interchange.Mail;

/// <summary>Where mail goes out. Without a host there is no mail: people read their notices on the page.</summary>
/// <param name="Url">What links in a mail begin with.</param>
/// <param name="Tls">Refuses a server that does not encrypt; without it encryption is used where offered.</param>
public sealed record MailSettings(string Host, int Port, string User, string Password, string From, string Url, bool Tls)
{
    /// <summary>A server is set.</summary>
    public bool IsSet => Host.Length > 0;

    /// <summary>Reads HALFDAY_SMTP_HOST, _PORT, _USER, _PASSWORD, _FROM, _TLS (yes/no) and HALFDAY_URL.</summary>
    public static MailSettings Read(Func<string, string?> setting) => new(
        setting("HALFDAY_SMTP_HOST") ?? "",
        int.TryParse(setting("HALFDAY_SMTP_PORT"), CultureInfo.InvariantCulture, out var port) ? port : 587,
        setting("HALFDAY_SMTP_USER") ?? "", setting("HALFDAY_SMTP_PASSWORD") ?? "",
        setting("HALFDAY_SMTP_FROM") ?? "halfday@localhost",
        (setting("HALFDAY_URL") ?? "http://127.0.0.1:5080").TrimEnd('/'),
        setting("HALFDAY_SMTP_TLS") is not "no");
}
