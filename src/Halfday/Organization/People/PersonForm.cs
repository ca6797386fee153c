using Halfday.Shared;

namespace Halfday.Organization.People;

/// <summary>What one fills in about a person.</summary>
public sealed class PersonForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string NameZh { get; set; } = "";
    public string Email { get; set; } = "";
    public string Language { get; set; } = "zh-Hans";
    public string Badge { get; set; } = "";

    /// <summary>The form of a person as they are.</summary>
    public static PersonForm Of(Person person) => new()
    {
        Code = person.Code, Name = person.Name, NameZh = person.NameZh, Email = person.Email, Language = person.Language, Badge = person.Badge,
    };

    /// <summary>What is wrong with it.</summary>
    public Refusal? Check() => Naming.CheckName(Name) ?? Naming.CheckEmail(Email ?? "");

    /// <summary>Writes it into the person.</summary>
    public void Fill(Person person)
    {
        (person.Name, person.NameZh, person.Email, person.Badge) = (Name, NameZh ?? "", Email ?? "", Badge ?? "");
        person.Language = Words.Languages.Contains(Language) ? Language : "en";
    }
}
