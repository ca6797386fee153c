using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Organization.People;

/// <summary>Adds a person, or changes what is known of one.</summary>
[Authorize(Policies.Administers)]
public sealed class PersonFormModel(PersonDesk desk) : PageModel
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
        if (Person is not null)
            return await this.Settle(await desk.Change(Person, Form, stop), $"/people/{Person.Code}", stop, Words.Say("The changes are kept.", "已保存。"));

        var (_, refusal) = await desk.Add(Form, stop);
        return await this.Settle(refusal, $"/people/{Form.Code}", stop, Words.Say("The person is added: appoint them next.", "已新增人员，请接着任命。"));
    }

    private async Task<bool> Find(string? code, CancellationToken stop)
    {
        if (code is null) return true;
        Person = await desk.Find(code, stop);
        return Person is not null;
    }
}
