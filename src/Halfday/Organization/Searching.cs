namespace Halfday.Organization;

/// <summary>Searching by part of a name or code, whatever the case.</summary>
internal static class Searching
{
    /// <summary>The words in capitals as far as both databases go: they raise a to z and leave every other letter as it is.</summary>
    public static string AsDatabasesRaise(string words) =>
        string.Concat(words.Select(letter => char.IsAsciiLetterLower(letter) ? (char)(letter - 'a' + 'A') : letter));

#pragma warning disable CA1304, CA1311, CA1862 // runs in the database, which knows neither cultures nor comparisons
    /// <summary>Units whose code or name holds the words.</summary>
    public static IQueryable<Unit> Matching(this IQueryable<Unit> units, string words)
    {
        var upper = AsDatabasesRaise(words);
        return units.Where(unit => unit.Code.ToUpper().Contains(upper) || unit.Name.ToUpper().Contains(upper) || unit.NameZh.Contains(words));
    }

    /// <summary>People whose code or name holds the words, or whose badge they are: of those whose badge the viewer may read.</summary>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, string words, IQueryable<Guid> withOpenBadge)
    {
        var upper = AsDatabasesRaise(words);
        return people.Where(person => person.Code.ToUpper().Contains(upper) || person.Name.ToUpper().Contains(upper)
            || person.NameZh.Contains(words) || (person.Badge == words && withOpenBadge.Contains(person.Id)));
    }
#pragma warning restore CA1304, CA1311, CA1862
}
