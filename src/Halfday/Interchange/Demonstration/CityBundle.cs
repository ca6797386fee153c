using System.Globalization;
using Halfday.Interchange.Bundle;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// The demonstration city as a bundle, so that it comes in through the same door as anyone's own. The same seed and days
/// give the same files, byte for byte.
/// </summary>
internal sealed class CityBundle
{
    public CityTable Units { get; } = new("units.csv", "code", "name", "name_zh", "level", "parent", "time_zone");
    public CityTable Posts { get; } = new("posts.csv", "code", "title", "title_zh", "rank");
    public CityTable People { get; } = new("people.csv", "code", "name", "name_zh", "email", "language", "badge");
    public CityTable Appointments { get; } = new("appointments.csv", "person", "post", "unit", "from", "until", "detached", "portfolio");
    public CityTable Roles { get; } = new("roles.csv", "person", "role", "unit", "from", "until");
    public CityTable Trades { get; } = new("trades.csv", "code", "site", "name", "name_zh", "main", "workshops", "after",
        "practice_half_days", "knowledge_target", "operation_target", "expires_months", "taxonomy");
    public CityTable Mentors { get; } = new("mentors.csv", "person", "trades", "workshop", "max_per_week");
    public CityTable Shifts { get; } = new("shifts.csv", "person", "weekday", "parts", "from", "until");
    public CityTable Capacity { get; } = new("capacity.csv", "workshop", "weekday", "part", "leaders");
    public CityTable Closures { get; } = new("closures.csv", "unit", "date", "part", "reason");
    public CityTable Availability { get; } = new("availability.csv", "person", "date", "weekday", "part", "kind");
    public CityTable Cover { get; } = new("cover.csv", "group", "person", "max_away");
    public CityTable Competences { get; } = new("competences.csv", "person", "trade", "knowledge", "operation", "practised", "on");

    /// <summary>The files as the import reads them.</summary>
    public BundleSource Source()
    {
        CityTable[] tables =
            [Units, Posts, People, Appointments, Roles, Trades, Mentors, Shifts, Capacity, Closures, Availability, Cover, Competences];
        return new BundleSource(tables.ToDictionary(table => table.Name, table => table.Bytes()), []);
    }

    /// <summary>A day as files say it.</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A number as files say it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
