using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Data;

/// <summary>The embedded database: one file, write-ahead log, every commit synced.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Actor actor, TimeProvider time)
    : HalfdayDb(options, actor, time);
