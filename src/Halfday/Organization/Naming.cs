using System.Net.Mail;
using System.Text.RegularExpressions;
using Halfday.Shared;

namespace Halfday.Organization;

/// <summary>What codes, names and addresses must be, on every page alike.</summary>
public static partial class Naming
{
    // Addresses know no case, and browsers take dots alone for the folder or the one above.
    private static readonly HashSet<string> WordsOfAddresses = new(StringComparer.OrdinalIgnoreCase) { "new", ".", ".." };

    /// <summary>At most 40 of A-Z a-z 0-9 . _ - and not a word of the addresses here.</summary>
    public static Refusal? CheckCode(string? code) =>
        code is not null && Pattern().IsMatch(code) && !WordsOfAddresses.Contains(code) ? null : OrganizationRefusals.NoCode;

    /// <summary>What a code may be made of, beside its field.</summary>
    public static string CodeHint => Words.Say("Letters from A to Z, digits, dot, underscore and hyphen; at most 40.", "可用英文字母、数字、点、下划线和连字符，至多 40 个。");

    /// <summary>Something to be called by.</summary>
    public static Refusal? CheckName(string? name) => string.IsNullOrWhiteSpace(name) ? OrganizationRefusals.NameIsMissing : null;

    /// <summary>Empty, or a whole address.</summary>
    public static Refusal? CheckEmail(string email) =>
        email.Length == 0 || (MailAddress.TryCreate(email, out var address) && address.Address == email) ? null : OrganizationRefusals.NoEmail;

    /// <summary>Empty, or an IANA name.</summary>
    public static Refusal? CheckTimeZone(string? zone) =>
        string.IsNullOrEmpty(zone) || (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId) ? null : OrganizationRefusals.NoTimeZone;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,40}\z")]
    private static partial Regex Pattern();
}
