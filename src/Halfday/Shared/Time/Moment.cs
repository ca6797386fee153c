namespace Halfday.Shared.Time;

/// <summary>When something happened and when it was received, UTC; a phone without signal sends it hours later.</summary>
public sealed record Moment(DateTime HappenedAt, DateTime ReceivedAt)
{
    /// <summary>Happened and received now.</summary>
    public static Moment Now(TimeProvider time) => new(time.UtcNow(), time.UtcNow());

    /// <summary>Received now; what claims to have happened in the future happened now.</summary>
    public static Moment Of(DateTime happenedAt, TimeProvider time)
    {
        var now = time.UtcNow();
        return new(happenedAt > now ? now : Clock.ToMicroseconds(happenedAt), now);
    }
}
