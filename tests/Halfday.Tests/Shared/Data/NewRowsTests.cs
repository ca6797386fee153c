using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Journal;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Data;

public sealed class NewRowsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_thousand_new_rows_read_as_they_were_made_with_their_journal(Database database)
    {
        await using var works = await Opened(database);
        var made = Enumerable.Range(0, 1000).Select(Person).ToList();
        works.Db.AddRange(made);
        await works.Db.SaveChangesAsync(Stop);
        works.Db.ChangeTracker.Clear();

        var read = await works.Db.People.OrderBy(person => person.Code).ToListAsync(Stop);

        Assert.Equal(made.Select(Told), read.Select(Told));
        var journal = await JournalCheck.Run(works.Db, Stop);
        Assert.Equal(1, journal.Entries);
        Assert.Empty(journal.Breaches);
    }

    [Theory, EachDatabase]
    public async Task One_row_too_many_keeps_all_of_them_and_the_journal_out(Database database)
    {
        await using var works = await Opened(database);
        works.Db.AddRange(Enumerable.Range(0, 1000).Select(number => Person(number % 999)));

        await Assert.ThrowsAsync<DbUpdateException>(() => works.Db.SaveChangesAsync(Stop));

        works.Db.ChangeTracker.Clear();
        Assert.Equal(0, await works.Db.People.CountAsync(Stop));
        Assert.Equal(0, (await JournalCheck.Run(works.Db, Stop)).Entries);
    }

    [Theory, EachDatabase]
    public async Task Rows_that_come_while_others_change_are_saved_as_well(Database database)
    {
        await using var works = await Opened(database);
        var first = Person(5000);
        works.Db.Add(first);
        await works.Db.SaveChangesAsync(Stop);
        first.Badge = "changed";
        works.Db.AddRange(Enumerable.Range(0, 1000).Select(Person));
        await works.Db.SaveChangesAsync(Stop);
        works.Db.ChangeTracker.Clear();

        Assert.Equal(1001, await works.Db.People.CountAsync(Stop));
        Assert.Equal("changed", (await works.Db.People.SingleAsync(person => person.Id == first.Id, Stop)).Badge);
    }

    private static Person Person(int number) => new()
    {
        Code = $"P{number:0000}", Name = "Wang, \"Peiyu\"", NameZh = "王佩玉", Until = number % 3 == 0 ? new DateOnly(2027, 1, 31) : null,
    };

    private static string Told(Person person) => $"{person.Id} {person.Code} {person.Name} {person.NameZh} {person.Until:O} {person.Language}";

    private static async Task<OpenedDatabase> Opened(Database database) => new((await TestDatabases.Migrated(database)));

    private sealed class OpenedDatabase : IAsyncDisposable
    {
        private readonly ServiceProvider services;

        public OpenedDatabase(DatabaseChoice choice)
        {
            services = new ServiceCollection().AddHalfday(choice, TimeProvider.System).BuildServiceProvider();
            var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Begins("import", "test");
            Db = scope.ServiceProvider.GetRequiredService<HalfdayDb>();
        }

        public HalfdayDb Db { get; }

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
