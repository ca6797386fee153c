using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>Adds a person, or changes what is known of one.</summary>
[Authorize(Policies.Administers)]
public sealed class PersonFormModel(HalfdayDb db, Viewer viewer) : PageModel
{
    [BindProperty, ValidateNever]
    public PersonForm Form { get; set; } = new();

    /// <summary>Who is changed; null when somebody is added.</summary>
    public Person? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (Person is not null) Form = PersonForm.Of(Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (Form.Check() is { } refusal) return this.Refuse(refusal);

        if (Person is null) return await Add(stop);
        Form.Fill(Person);
        return await this.Settle(null, $"/people/{Person.Code}", stop, Words.Say("The changes are kept.", "已保存。"));
    }

    private async Task<IActionResult> Add(CancellationToken stop)
    {
        if (Naming.CheckCode(Form.Code) is { } noCode) return this.Refuse(noCode);
        if (await db.People.AnyAsync(person => person.Code == Form.Code, stop)) return this.Refuse(OrganizationRefusals.CodeIsTaken);

        var person = new Person { Code = Form.Code, Name = Form.Name };
        Form.Fill(person);
        db.People.Add(person);
        return await this.Settle(null, $"/people/{person.Code}", stop, Words.Say("The person is added: appoint them next.", "已新增人员，请接着任命。"));
    }

    private async Task<bool> Find(string? code, CancellationToken stop)
    {
        if (code is null) return true;
        Person = await db.PeopleVisibleTo(viewer).SingleOrDefaultAsync(person => person.Code == code, stop);
        return Person is not null && await db.AdministersPerson(viewer, Person.Id, stop);
    }
}
