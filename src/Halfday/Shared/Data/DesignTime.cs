using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Halfday.Shared.Data;

/// <summary>Lets the migration tool build the SQLite model without a database.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().OnSqlite("Data Source=:memory:").Options,
            new Actor(), TimeProvider.System);
}

/// <summary>Lets the migration tool build the PostgreSQL model without a server.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().OnPostgres("Host=localhost").Options,
            new Actor(), TimeProvider.System);
}
