namespace Halfday.Shared.Notices;

/// <summary>What became of a notice's mail.</summary>
public enum MailState
{
    /// <summary>Not tried, or to be tried again.</summary>
    Waiting,

    Sent,

    /// <summary>The person has no address, or no server is set: the page alone tells them.</summary>
    PageOnly,

    /// <summary>Tried as often as is sensible; the failure says why.</summary>
    Failed,
}

/// <summary>Something a person is told: on their notices page, and by mail where they have an address.</summary>
public sealed class Notice
{
    // A minute, then ever longer: about a day in all.
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(4), TimeSpan.FromHours(18)];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required DateTime At { get; init; }
    public required string Subject { get; init; }
    public required string SubjectZh { get; init; }
    public required string Body { get; init; }
    public required string BodyZh { get; init; }

    /// <summary>Where it leads: a path of ours.</summary>
    public required string Link { get; init; }

    /// <summary>What makes it the only one of its kind ("reminder:{half day}"); null: nothing does.</summary>
    public string? Key { get; init; }

    public DateTime? ReadAt { get; private set; }
    public MailState Mail { get; private set; } = MailState.Waiting;
    public int MailTries { get; private set; }

    /// <summary>Not before this instant, UTC.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>Why the last try failed; empty when none has.</summary>
    public string MailFailure { get; private set; } = "";

    /// <summary>What it is about, in the reader's language.</summary>
    public Text Title => new(Subject, SubjectZh);

    /// <summary>What it says.</summary>
    public Text Words => new(Body, BodyZh);

    /// <summary>The person has seen it.</summary>
    public void Read(DateTime at) => ReadAt ??= at;

    /// <summary>Someone takes it to send: nobody else does for a while, unless the one who took it never comes back.</summary>
    public void IsBeingSent(DateTime at)
    {
        MailTries++;
        NextTryAt = at + Lease;
    }

    /// <summary>The mail is on its way.</summary>
    public void MailIsSent() => (Mail, MailFailure) = (MailState.Sent, "");

    /// <summary>There is nowhere to send it.</summary>
    public void StaysOnThePage() => Mail = MailState.PageOnly;

    /// <summary>The mail did not go: it is tried again, a few times, ever later.</summary>
    public void MailFailed(string why, DateTime at)
    {
        MailFailure = why;
        if (MailTries > Waits.Length) Mail = MailState.Failed;
        else NextTryAt = at + Waits[MailTries - 1];
    }
}
