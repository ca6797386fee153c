using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Shared.Notices;

/// <summary>How anyone in the house tells a person something.</summary>
public static class NoticesDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();
    }

    /// <summary>Registers the page's place in the menu and on today's page.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddPanel<NoticesToday>(Place.Today, 10)
        .AddMenuItem("/notices", new("Notices", "通知"), 50);

    /// <summary>Tells a person; they know when the current change is saved, together with it.</summary>
    /// <param name="link">Where it leads: a path of ours.</param>
    /// <param name="key">Makes it the only one of its kind: a second with the same key fails to save.</param>
    public static Notice Tell(this HalfdayDb db, Guid personId, Text subject, Text body, string link, string? key = null) =>
        db.Notices.Add(new Notice
        {
            PersonId = personId, At = db.GetService<TimeProvider>().UtcNow(), Link = link, Key = key,
            Subject = subject.En, SubjectZh = subject.Zh, Body = body.En, BodyZh = body.Zh,
        }).Entity;

    /// <summary>A person's notices, the newest first.</summary>
    public static IQueryable<Notice> To(this IQueryable<Notice> notices, Guid? personId) =>
        notices.Where(notice => notice.PersonId == personId).OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id);

    /// <summary>The person has acted on what these notices led to: they are no longer new. The caller saves.</summary>
    /// <param name="link">Where they lead.</param>
    public static async Task IsDealtWith(this HalfdayDb db, string link, Guid? personId, DateTime at, CancellationToken stop)
    {
        foreach (var notice in await db.Notices.Where(notice => notice.PersonId == personId && notice.Link == link && notice.ReadAt == null).ToListAsync(stop))
            notice.Read(at);
    }

    /// <summary>Not yet read.</summary>
    public static IQueryable<Notice> Unread(this IQueryable<Notice> notices) => notices.Where(notice => notice.ReadAt == null);
}

/// <summary>The notices' table.</summary>
public sealed class NoticesTables : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasIndex(notice => new { notice.PersonId, notice.At });
        builder.HasIndex(notice => notice.Key).IsUnique();
        builder.HasIndex(notice => new { notice.Mail, notice.NextTryAt });
        builder.Property(notice => notice.MailTries).IsConcurrencyToken();
        builder.Property(notice => notice.Key).HasMaxLength(200);
        builder.Ignore(notice => notice.Title);
        builder.Ignore(notice => notice.Words);
    }
}
