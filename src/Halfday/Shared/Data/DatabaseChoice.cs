using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Halfday.Shared.Data;

/// <summary>Which database to open: `Data Source=FILE` is SQLite, `Host=...` PostgreSQL.</summary>
public sealed record DatabaseChoice(string ConnectionString)
{
    /// <summary>True for PostgreSQL.</summary>
    public bool IsPostgres => ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file of an SQLite database; null for PostgreSQL.</summary>
    public string? File => IsPostgres ? null : new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Null when the connection string names neither kind, or cannot be read.</summary>
    public static DatabaseChoice? Parse(string text) =>
        (text.Contains("Host=", StringComparison.OrdinalIgnoreCase) || text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
        && new DatabaseChoice(text) is { IsReadable: true } choice ? choice : null;

    private bool IsReadable
    {
        get
        {
            try { return IsPostgres ? new NpgsqlConnectionStringBuilder(ConnectionString).Host is not null : File is not null; }
            catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException) { return false; }
        }
    }
}

/// <summary>Opens the chosen database for a service collection.</summary>
public static class Databases
{
    /// <summary>Registers <see cref="HalfdayDb"/>, scoped, on the chosen provider.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(choice);
        if (choice.IsPostgres)
            services.AddDbContext<PostgresDb>((here, options) => options.OnPostgres(choice.ConnectionString).With(here))
                .AddScoped<HalfdayDb>(provider => provider.GetRequiredService<PostgresDb>());
        else
            services.AddDbContext<SqliteDb>((here, options) => options.OnSqlite(choice.ConnectionString).With(here))
                .AddScoped<HalfdayDb>(provider => provider.GetRequiredService<SqliteDb>());
        return services;
    }

    // What modules do within the transaction that saves something.
    private static void With(this DbContextOptionsBuilder options, IServiceProvider here) =>
        options.AddInterceptors(here.GetServices<IInterceptor>());

    /// <summary>PostgreSQL with the settings of docs/operate.md.</summary>
    public static DbContextOptionsBuilder OnPostgres(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)).AsReleased();

    /// <summary>SQLite, durable.</summary>
    public static DbContextOptionsBuilder OnSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new DurableSqlite()).AsReleased();

    // That the migrations fit the model is a test's business: to compare them costs each start a fifth of a second.
    private static DbContextOptionsBuilder AsReleased(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <summary>Makes the file's folder where it is missing and brings the schema up to date.</summary>
    public static async Task Migrate(this HalfdayDb db, DatabaseChoice choice, CancellationToken stop)
    {
        if (choice.File is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        await db.Database.MigrateAsync(stop);
    }
}
